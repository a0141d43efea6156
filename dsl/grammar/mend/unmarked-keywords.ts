import { withoutMarks } from '../../text/without-marks.ts'
import { otherDialect, spellingOf } from '../dialect.ts'
import { type Dialect, type Keyword, vocabulary } from '../vocabulary.ts'
import { hasName, joined, type MisreadFile, parenthesized, type Respelling, wordsFrom } from './misread-file.ts'

/**
 * Several words that are a keyword but for its marks (`chi so`, `toi da`), or are one of the other dialect
 * (`pillar value`): in a file that cannot be right as it stands there is no doubt what they mean.
 */
export function unmarkedKeywords(file: MisreadFile): readonly Respelling[] {
  const isInUnit = parenthesized(file)
  const found: Respelling[] = []
  for (let index = 0; index < file.tokens.length; ) {
    const respelling = isInUnit[index] ? undefined : unmarkedKeyword(index, file)
    if (respelling) found.push(respelling)
    index += respelling?.count ?? 1
  }
  return found
}

function unmarkedKeyword(index: number, file: MisreadFile): Respelling | undefined {
  const words = wordsFrom(index, file)
  for (let count = words.length; count >= 2; count--) {
    const window = words.slice(0, count)
    if (!hasName(window)) continue
    const text = withoutMarks(joined(window))
    const own = unmarked[file.dialect].get(text)
    if (own) return { index, count, keyword: own, isOtherDialect: false }
    const other = unmarked[otherDialect(file.dialect)].get(text)
    if (other) return { index, count, keyword: other, isOtherDialect: true }
  }
  return undefined
}

const unmarked: { readonly [D in Dialect]: ReadonlyMap<string, Keyword> } = {
  vi: unmarkedSpellings('vi'),
  en: unmarkedSpellings('en'),
}

function unmarkedSpellings(dialect: Dialect): ReadonlyMap<string, Keyword> {
  const keywords = Object.keys(vocabulary) as Keyword[] // keys forgets the type
  return new Map(keywords.map(keyword => [withoutMarks(spellingOf(keyword, dialect)), keyword]))
}
