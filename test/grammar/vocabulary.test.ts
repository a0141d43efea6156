import { generateCstDts, Lexer } from 'chevrotain'
import { expect, test } from 'vitest'
import { dialects, keywordPattern, spellingOf } from '../../dsl/grammar/dialect.ts'
import { lexerTypes, tokenizeText } from '../../dsl/grammar/lexer.ts'
import { RuleParser } from '../../dsl/grammar/rules/parser.ts'
import { type Dialect, type Keyword, vocabulary } from '../../dsl/grammar/vocabulary.ts'
import { withoutMarks } from '../../dsl/text/without-marks.ts'

const keywords = Object.keys(vocabulary) as Keyword[]
const spellings = (dialect: Dialect): readonly string[] => keywords.map(keyword => spellingOf(keyword, dialect))

test.each(dialects)('every keyword is spelt in %s, in lower case, with single spaces', dialect => {
  for (const spelling of spellings(dialect)) expect(spelling).toMatch(/^\S+(?: \S+)*$/)
  for (const spelling of spellings(dialect)) expect(spelling).toBe(spelling.toLowerCase())
  for (const spelling of spellings(dialect)) expect(spelling).toBe(spelling.normalize('NFC'))
})

test.each(dialects)('no two keywords of %s differ by marks only', dialect => {
  const plain = spellings(dialect).map(withoutMarks)
  expect(plain.filter((spelling, index) => plain.indexOf(spelling) !== index)).toEqual([])
})

test.each(dialects)('each keyword of %s is read as itself, not as the beginning of another', dialect => {
  for (const spelling of spellings(dialect)) {
    const { tokens } = tokenizeText(spelling, dialect)
    expect(tokens.map(token => token.image)).toEqual([spelling])
  }
})

test.each(dialects)('a word that a keyword of %s begins is no keyword', dialect => {
  for (const spelling of spellings(dialect)) {
    expect(new RegExp(`^${keywordPattern(spelling)}`, 'i').test(`${spelling}phụ`)).toBe(false)
    expect(new RegExp(`^${keywordPattern(spelling)}`, 'i').test(`${spelling}_1`)).toBe(false)
  }
})

test('the grammar uses every keyword', () => {
  const dts = JSON.stringify(new RuleParser().getSerializedGastProductions())
  const categories = /ItemLevel|ChecklistLevel|PointsSource|PolicySubject|CohortMethod|StateWord/
  const unused = keywords.filter(keyword => !dts.includes(`"name":"${keyword}"`) && !inCategory(keyword, categories))
  expect(unused).toEqual([])
})

test('the grammar has no ambiguity and no left recursion', () => {
  expect(() => new RuleParser({ skipValidations: false })).not.toThrow()
})

test.each(dialects)('the patterns of %s are all reachable', dialect => {
  const lexer = new Lexer(lexerTypes(dialect), { ensureOptimizations: true, positionTracking: 'onlyOffset' })
  expect(lexer.lexerDefinitionErrors).toEqual([])
})

// `npx vitest run test/grammar -u` writes the types again after a change of the grammar.
test('the types of the syntax tree are those of the grammar', async () => {
  const types = generateCstDts(new RuleParser().getGAstProductions(), { includeVisitorInterface: false })
  await expect(types).toMatchFileSnapshot('../../dsl/grammar/cst.d.ts')
})

function inCategory(keyword: Keyword, categories: RegExp): boolean {
  const type = lexerTypes('vi').find(candidate => candidate.name === `${keyword}_vi`)
  return (type?.CATEGORIES ?? []).some(category => categories.test(category.name))
}
