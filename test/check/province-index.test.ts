import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkRules } from '../../dsl/check/check.ts'
import { parse } from '../../dsl/grammar/parse.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import { Source } from '../../dsl/text/source.ts'

const folder = 'rules/dti-province-2022'
const files = readdirSync(folder)
  .filter(name => name.endsWith('.thuoc'))
  .map(name => parse(new Source(name, readFileSync(`${folder}/${name}`, 'utf8'))))
const { ruleSets, diagnostics } = checkRules(files)

/** The indicator in which each finding stands, with its numbers. */
const findings = diagnostics.map(({ problem, source, span }) => {
  const code = [...source.text.slice(0, span.start).matchAll(/^chỉ số (\S+)/gm)].at(-1)?.[1]
  switch (problem.code) {
    case 'jump-at-threshold':
      return `${code} jumps at ${problem.threshold} from ${problem.pointsBelow} to ${problem.pointsAt}`
    case 'score-above-maximum':
      return `${code} gives ${problem.points} of ${problem.maximum} at ${problem.at}`
    case 'overlapping-bands':
      return `${code} overlaps at ${problem.at} with ${problem.pointsFirst} and ${problem.pointsSecond}`
    default:
      return `${code} ${problem.code}`
  }
})

test('the provincial index of 2022 has no error', () => expect(diagnostics.filter(isError)).toEqual([]))

test('it has 98 indicators and six children', () => {
  const { indicators } = ruleSets[0]!.rulebook
  expect([ruleSets.length, indicators.length]).toEqual([1, 104])
  expect(indicators.filter(({ parent }) => parent === '5.12').length).toBe(6)
})

test('exactly its drafting flaws are found', () => {
  expect(findings).toEqual([
    '4.9 gives 6 of 5 at 0.6',
    '4.12 jumps at 0.8 from 4 to 5',
    '4.13 jumps at 0.7 from 3.5 to 5',
    '7.1 jumps at 0.2 from 4 to 20',
    '7.2 jumps at 0.05 from 1 to 20',
    '7.3 jumps at 0.1 from 1 to 10',
    '7.4 jumps at 0.1 from 2 to 20',
    '7.5 jumps at 0.5 from 5 to 10',
    '7.6 jumps at 0.8 from 8 to 10',
    '7.8 jumps at 0.5 from 5 to 10',
    '7.9 jumps at 0.05 from 0.5 to 10',
    '7.11 jumps at 0.0025 from 0.025 to 10',
    '7.12 jumps at 0.0025 from 0.025 to 10',
    '8.2 overlaps at 0.8 with 20 and 20',
    '8.5 overlaps at 0.7 with 10 and 10',
  ])
})
