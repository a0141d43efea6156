import { describe, expect, test } from 'vitest'
import { checkRules } from '../../dsl/check/check.ts'
import { compile } from '../../dsl/compile.ts'
import { parse } from '../../dsl/grammar/parse.ts'
import type { AssessedBy, Indicator, Level, Rulebook } from '../../dsl/model/rulebook.ts'
import { sumOf, toDouble } from '../../dsl/numbers/rational.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import { Source } from '../../dsl/text/source.ts'
import { formatted } from '../support/formatted.ts'
import { index1726 } from './decision-1726.ts'

const province = await index1726('dti-province-2020')
const ministry = await index1726('dti-ministry-2020')
const indexes = { province, ministry }
// Names alone: whole indexes would be printed into the names of the tests.
const both = ['province', 'ministry'] as const

/** Points by source, an allotment of two rows counted once. */
function pointsFrom({ indicators }: Rulebook, source: AssessedBy, prefix = ''): number {
  const rows = indicators.filter(
    row => row.assessedBy === source && row.code.startsWith(prefix) && !row.sharesPointsWith,
  )
  return toDouble(sumOf(rows.map(({ maximum }) => maximum)))
}

/** How many rows of a level stand under one of the codes. */
function countOf({ groups, indicators }: Rulebook, level: Level, codes: readonly string[]): number {
  const isUnder = (code: string) => codes.some(above => code === above || code.startsWith(`${above}.`))
  return [...groups, ...indicators].filter(row => row.level === level && isUnder(row.code)).length
}

const firstSeven = (prefix: string) => [1, 2, 3, 4, 5, 6, 7].map(main => `${prefix}${main}`)
const maximumOf = ({ groups }: Rulebook, code: string) => toDouble(groups.find(group => group.code === code)!.maximum)

test.each(both)('the index of the %s is free of errors and warnings, and its examples hold', name => {
  expect(indexes[name].compiled.diagnostics).toEqual([])
})

describe('the provincial index has what the decision counts', () => {
  const { rulebook } = province.ruleSet

  test.each([
    ['I', 400, 45, 133, { report: 312, survey: 8, cyberspace: 40, expert: 40 }],
    ['II', 300, 36, 101, { report: 143, survey: 97, cyberspace: 30, expert: 30 }],
    ['III', 300, 27, 72, { report: 174, survey: 66, cyberspace: 30, expert: 30 }],
  ] as const)('pillar %s', (pillar, points, components, criteria, sources) => {
    expect(maximumOf(rulebook, pillar)).toBe(points)
    expect(countOf(rulebook, 'main-indicator', [pillar])).toBe(9)
    expect(countOf(rulebook, 'component-indicator', firstSeven(`${pillar}.`))).toBe(components)
    expect(countOf(rulebook, 'criterion', firstSeven(`${pillar}.`))).toBe(criteria)
    const found = Object.keys(sources).map(source => [source, pointsFrom(rulebook, source as AssessedBy, `${pillar}.`)])
    expect(Object.fromEntries(found)).toEqual(sources)
    const mains = rulebook.groups.filter(({ level, parent }) => level === 'main-indicator' && parent === pillar)
    expect(mains.map(({ maximum }) => toDouble(maximum) / points)).toEqual([
      0.1, 0.1, 0.1, 0.1, 0.2, 0.1, 0.1, 0.1, 0.1,
    ])
  })

  test('1000 points, cited by their tables', () => {
    expect(toDouble(rulebook.maximum)).toBe(1000)
    const cited = rulebook.indicators.find(({ code }) => code === 'II.5.14.1')!
    expect(cited.citation.reference).toEqual({
      vi: 'Quyết định 1726/QĐ-BTTTT, Phụ lục I, Bảng I.2, mục 5.14.1',
      en: 'Decision 1726/QĐ-BTTTT, Appendix I, Table I.2, item 5.14.1',
    })
  })

  test('components without criteria are scored themselves', () => {
    const scored = rulebook.indicators.filter(({ level }) => level === 'component-indicator').map(({ code }) => code)
    expect(scored).toEqual(['III.6.1', 'III.6.2', 'III.6.3', 'III.6.4', 'III.6.5'])
  })
})

test('the ministerial index has what the decision counts', () => {
  const { rulebook } = ministry.ruleSet
  expect(toDouble(rulebook.maximum)).toBe(500)
  expect(countOf(rulebook, 'component-indicator', firstSeven(''))).toBe(41)
  expect(countOf(rulebook, 'criterion', firstSeven(''))).toBe(111)
  const sources = (['report', 'survey', 'cyberspace', 'expert'] as const).map(source => pointsFrom(rulebook, source))
  expect(sources).toEqual([394, 6, 50, 50])
  const mains = rulebook.groups.filter(({ level }) => level === 'main-indicator')
  expect(mains.map(({ maximum }) => toDouble(maximum))).toEqual([50, 70, 50, 50, 80, 50, 50, 50, 50])
})

test.each([
  [
    'province',
    [
      ['I.5.10.2', 'I.5.10.1', 10],
      ['I.5.11.2', 'I.5.11.1', 10],
    ],
  ],
  [
    'ministry',
    [
      ['5.10.2', '5.10.1', 8],
      ['5.11.2', '5.11.1', 8],
    ],
  ],
] as const)('two criteria share one allotment twice in the index of the %s', (name, expected) => {
  const shared = indexes[name].ruleSet.rulebook.indicators.filter(({ sharesPointsWith }) => sharesPointsWith)
  expect(shared.map(({ code, sharesPointsWith, maximum }) => [code, sharesPointsWith, toDouble(maximum)])).toEqual(
    expected,
  )
})

test.each(both)('every row of the %s has its own examples, which pin its maximum from both sides', name => {
  const { rulebook, examples } = indexes[name].ruleSet
  const unpinned = rulebook.indicators.filter(row => !isPinned(row))
  expect(unpinned.map(({ code }) => code)).toEqual([])

  /** Points given in full are invalid below, a full share earns less or more elsewhere; half, and nothing, besides. */
  function isPinned({ code, maximum, body }: Indicator): boolean {
    const own = examples.filter(example => example.code === code)
    const earns = (letter: string, value: string, times: number) =>
      own.some(({ inputs, score }) => {
        const only = [...inputs]
        return (
          only.length === 1 &&
          only[0]![0] === `${code}.${letter}` &&
          only[0]![1] === value &&
          score?.equals(maximum.mul(times))
        )
      })
    const ratio = own.some(({ inputs, score }) => inputs.size === 2 && score?.equals(maximum.mul(3).div(4)))
    const hasMeasure = body.rule.kind === 'assessed' && body.rule.measure !== undefined
    const given = [maximum.toString(), maximum.toFraction()].some(value => earns('awarded', value, 1))
    return (
      given &&
      earns('share', '1', 1) &&
      earns('share', '0.5', 0.5) &&
      own.some(({ state }) => state === 'missing') &&
      (ratio || !hasMeasure)
    )
  }
})

test.each([
  ['province', 'I.1.1.2'],
  ['province', 'I.6.2'],
  ['province', 'II.5'],
  ['province', 'III.6.3'],
  ['ministry', '5.10.1'],
  ['ministry', '7.2.3'],
] as const)('a wrong maximum in the index of the %s is an error that names the row %s', (name, code) => {
  const { files, shared } = indexes[name]
  const head = new RegExp(`^((?:chỉ số|tiêu chí)[^"]* ${code.replaceAll('.', '\\.')} "[^\\n]*" tối đa )(\\d+)$`, 'm')
  const broken = files.map(({ name, text }) => ({
    name,
    text: text.replace(head, (_all, before: string, points: string) => `${before}${Number(points) + 1}`),
  }))
  expect(broken).not.toEqual(files)
  const lines = compile([...broken, ...shared])
    .diagnostics.filter(isError)
    .map(({ problem, source, span }) => `${JSON.stringify(problem)} ${source.text.slice(span.start, span.end)}`)
  expect(lines.filter(line => line.includes(`"${code}"`)).length).toBeGreaterThan(0)
})

test.each([
  ['phải có 45 chỉ số thành phần, 133 tiêu chí', 'phải có 45 chỉ số thành phần, 134 tiêu chí', 'count-not-as-stated'],
  ['phải chiếm 20%', 'phải chiếm 10%', 'proportion-not-as-stated'],
  ['nguồn điều tra xã hội', 'nguồn chuyên gia', 'source-share-not-as-stated'],
])('what the decision says of itself is checked: %s', (written, instead, code) => {
  const broken = province.files.map(({ name, text }) => parse(new Source(name, text.replace(written, instead))))
  const { diagnostics } = checkRules(broken)
  expect(new Set(diagnostics.map(({ problem }) => problem.code))).toContain(code)
})

const files = new Map(both.flatMap(name => indexes[name].files.map(file => [`${name}: ${file.name}`, file] as const)))

test.each([...files.keys()])('%s is as the formatter writes it, and comes back from English', name => {
  const file = files.get(name)!
  expect(formatted(file).text).toBe(file.text)
  expect(formatted(formatted(file, 'en'), 'vi').text).toBe(file.text)
})
