import type { Word } from '../grammar/ast.ts'
import type { Context } from './context.ts'
import { replacement } from './unknown-name.ts'

/** The states named, those that there are; others are reported. */
export function knownStates(
  words: readonly Word[],
  known: Iterable<string>,
  { report, spelling }: Pick<Context, 'report' | 'spelling'>,
): readonly string[] {
  const names = [...known]
  return words.flatMap(({ text, span }) => {
    if (names.includes(text)) return [text]
    const similar = spelling.similar(text, names)
    report({ code: 'unknown-state', state: text, similar }, span, {
      fixes: similar.map(each => replacement(each, span)),
    })
    return []
  })
}
