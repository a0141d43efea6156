import { expect, test } from 'vitest'
import { codeOf } from '../../dsl/model/ids.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { traceToJson } from '../../dsl/trace/to-json.ts'
import { figuresOf } from '../score/build.ts'
import { provinceIndex } from '../support/province-index.ts'

const { rulebook } = await provinceIndex()
const scorer = compileRulebook(rulebook)

test('a trace survives as JSON, its numbers as exact fractions', () => {
  const trace = scorer.trace(codeOf('6.12'), figuresOf({ '6.12.a': '3', '6.12.b': '1', '6.12.c': '0.4' }))
  const json = traceToJson(trace)
  expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  expect(json).toMatchObject({
    kind: 'score',
    code: '6.12',
    state: 'ok',
    points: '35/3',
    maximum: '20',
    measure: '7/15',
    citation: { reference: { vi: 'Quyết định 922/QĐ-BTTTT, mục 6.12' } },
    figures: [{ letter: 'b', unit: 'hồ sơ', value: { kind: 'number', number: '1' }, taken: 'figure' }, {}, {}],
    steps: [
      {
        kind: 'bands',
        bands: [
          { taken: false, reason: 'limit-fails' },
          { taken: true, reason: 'otherwise' },
        ],
      },
    ],
  })
})

test('every trace of the index is plain JSON', () => {
  for (const code of scorer.codes) {
    const json = traceToJson(scorer.trace(code, new Map()))
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  }
})
