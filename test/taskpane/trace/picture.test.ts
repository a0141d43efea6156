import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../../dsl/model/ids.ts'
import { compileRulebook, type Scorer } from '../../../dsl/score/scorer.ts'
import { type Curve, pictureOf } from '../../../taskpane/trace/picture.ts'
import { figuresOf } from '../../score/build.ts'
import { provinceIndex } from '../../support/province-index.ts'

let scorer: Scorer

beforeAll(async () => {
  scorer = compileRulebook((await provinceIndex()).rulebook)
})

type Texts = Readonly<Record<string, string>>

const picture = (item: string, figures: Texts, cohort: readonly Texts[] = []) => {
  const own = figuresOf(figures)
  const compared = cohort.length > 0 ? scorer.cohortOf([own, ...cohort.map(figuresOf)]) : undefined
  return pictureOf(scorer.trace(codeOf(item), own, compared), 'vi')
}

function curve(item: string, figures: Texts, cohort: readonly Texts[] = []): Curve {
  const found = picture(item, figures, cohort)
  if (found.kind !== 'curve') throw new Error(`${item} has no picture.`)
  return found
}

describe('the curve of points', () => {
  test('bands are steps with their thresholds', () => {
    const { pieces, thresholds, own, ownText, subject } = curve('5.12.1', {
      '5.12.1.a': '0.3',
      '5.12.1.b': '0.4',
      chi_chuyển_đổi_số: '10',
    })
    expect(thresholds.map(({ text }) => text)).toEqual(['3%', '7%', '10%'])
    expect(pieces.map(piece => [piece[0]?.points, piece.at(-1)?.points])).toEqual([
      [0, 0],
      [1.5, 1.5],
      [3.5, 3.5],
      [5, 5],
    ])
    expect([own.x, own.points, ownText, subject]).toEqual([0.07, 3.5, '7%', 'tỷ lệ'])
  })

  test('a share below its threshold rises towards it and stays', () => {
    const { pieces, to } = curve('6.12', { '6.12.a': '100', '6.12.b': '20', '6.12.c': '20' })
    expect(pieces.map(piece => [piece[0]?.points, piece.at(-1)?.points])).toEqual([
      [0, 20],
      [20, 20],
    ])
    expect(to).toBe(1)
  })

  test('a formula rises to the maximum and not above', () => {
    const { pieces, thresholds } = curve('3.6.1', { '3.6.a': '9' })
    expect(thresholds.map(({ text }) => text)).toEqual(['100%'])
    expect(pieces[0]?.map(({ points }) => points)).toEqual([0, 10, 10])
  })

  test('a comparison goes from the lowest to the highest unit', () => {
    const { from, to, own } = curve('5.10', { '5.10.x': '14' }, [{ '5.10.x': '2' }, { '5.10.x': '30' }])
    expect([from, to, own.x]).toEqual([2, 30, 14])
    expect(own.points).toBeCloseTo(15 / 7, 12)
  })

  test('a unit is named', () => {
    expect(curve('5.12.2', { '5.12.2.x': '1.5' }).subject).toBe('x (tỷ đồng)')
  })
})

test.each([
  ['a printed choice', '1.1', { '1.1.option': '1' }],
  ['missing figures', '6.12', { '6.12.a': '3' }],
  ['a comparison without cohort', '5.10', { '5.10.x': '3' }],
  ['a denominator of 0', '6.12', { '6.12.a': '0', '6.12.b': '0', '6.12.c': '0' }],
])('%s has no picture', (_, item, figures) => {
  expect(picture(item, figures).kind).toBe('none')
})

test('the unit stands on the curve of every complete indicator', () => {
  for (const { code, inputs } of scorer.rulebook.indicators) {
    const texts = Object.fromEntries(inputs.map(({ id }, index) => [id, String(index + 2)]))
    const found = picture(code, texts)
    if (found.kind === 'none') continue
    const { own, pieces, from, to, maximum } = found
    expect(own.x).toBeGreaterThanOrEqual(from)
    expect(own.x).toBeLessThanOrEqual(to)
    const drawn = pieces.find(piece => piece[0]!.x <= own.x && own.x < piece.at(-1)!.x) ?? pieces.at(-1)!
    const right = drawn.findIndex(({ x }) => x > own.x)
    const [one, other] = [drawn[Math.max(right - 1, 0)]!, drawn[right < 0 ? drawn.length - 1 : right]!]
    const part = other.x === one.x ? 0 : (own.x - one.x) / (other.x - one.x)
    expect(one.points + part * (other.points - one.points), code).toBeCloseTo(own.points, 6)
    for (const { points } of pieces.flat()) expect(points).toBeLessThanOrEqual(maximum + 1e-9)
  }
})
