import type { Bilingual } from '../text/language.ts'
import type { TextChange } from './difference.ts'

/** A name or number that reads the same in both languages. */
export const inBoth = (text: string): Bilingual => ({ vi: text, en: text })

/** The aspects whose texts differ; an empty text is one that is not there. */
export function textChanges<Aspect extends string>(
  aspects: readonly (readonly [Aspect, before: Bilingual, after: Bilingual])[],
): readonly TextChange<Aspect>[] {
  return aspects.flatMap(([aspect, before, after]) => {
    if (before.vi === after.vi && before.en === after.en) return []
    return [{ aspect, ...(before.vi === '' ? {} : { before }), ...(after.vi === '' ? {} : { after }) }]
  })
}
