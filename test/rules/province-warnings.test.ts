import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../dsl/text/diagnostic.ts'
import { provinceFolder } from '../support/province-index.ts'
import { compiled, rulebook } from './province.ts'

/** The code of the indicator in whose clauses the diagnostic stands. */
function indicatorAt({ span }: Diagnostic): string {
  const above = rulebook.indicators.filter(({ citation }) => citation.span.start <= span.start)
  return above.at(-1)?.code ?? ''
}

const readme = readFileSync(path.join(provinceFolder, 'README.md'), 'utf8')

describe('what check finds in the shipped files', () => {
  test('are the drafting flaws of the decision, and nothing else', () => {
    expect(compiled.diagnostics.map(found => `${found.severity} ${indicatorAt(found)} ${found.problem.code}`)).toEqual([
      'warning 4.9 score-above-maximum',
      ...['4.12', '4.13', '7.1', '7.2', '7.3', '7.4', '7.5', '7.6', '7.8', '7.9', '7.11', '7.12'].map(
        code => `warning ${code} jump-at-threshold`,
      ),
      'warning 8.2 overlapping-bands',
      'warning 8.5 overlapping-bands',
    ])
  })

  test('is told in the README, row by row', () => {
    const rows = [...readme.matchAll(/^\| (\d+\.\d+) +\| `([a-z-]+)` +\|/gm)].map(
      ([, code, problem]) => `${code} ${problem}`,
    )
    expect(rows).toEqual(compiled.diagnostics.map(found => `${indicatorAt(found)} ${found.problem.code}`))
  })

  test.each([
    ['4.12', '4', '5'],
    ['4.13', '3.5', '5'],
    ['7.1', '4', '20'],
    ['7.2', '1', '20'],
    ['7.3', '1', '10'],
    ['7.4', '2', '20'],
    ['7.5', '5', '10'],
    ['7.6', '8', '10'],
    ['7.8', '5', '10'],
    ['7.9', '0.5', '10'],
    ['7.11', '0.025', '10'],
    ['7.12', '0.025', '10'],
  ])('%s jumps from %s to %s points', (code, pointsBelow, pointsAt) => {
    const found = compiled.diagnostics.find(each => indicatorAt(each) === code)!
    expect(found.problem).toMatchObject({ code: 'jump-at-threshold', pointsBelow, pointsAt })
  })
})
