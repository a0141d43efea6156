import type { RuleFile } from '../../dsl/compile.ts'
import { formatSource } from '../../dsl/grammar/format.ts'
import type { Dialect } from '../../dsl/grammar/vocabulary.ts'
import { Source } from '../../dsl/text/source.ts'

/** A rule file as the formatter writes it, in its own dialect or another; a file that does not parse is a mistake. */
export function formatted({ name, text }: RuleFile, dialect?: Dialect): RuleFile {
  const result = formatSource(new Source(name, text), dialect ? { dialect } : {})
  if (result.kind === 'unparsed') throw new Error(`${name} does not parse`)
  return { name, text: result.text }
}
