import { expect, test } from 'vitest'
import { proposeLinks } from '../../addin/binding/propose-links.ts'
import { type WantedFigure, wantedFigures } from '../../addin/binding/wanted-figures.ts'
import { unitText } from '../../dsl/numbers/unit.ts'
import { provinceIndex } from '../support/province-index.ts'
import { type Random, seededRandom, seedOf } from '../support/random.ts'
import { distortions, unrelated } from './support/distortions.ts'
import { type Cell, sheet } from './support/sheets.ts'

const { rulebook } = await provinceIndex()
const wanted = wantedFigures(rulebook)
const labelOf = (figure: WantedFigure) => figure.labels[0]!
/** `Tổng dân số`, `Số lượng dân số` and `Tổng dân số của tỉnh` are one number. */
const meaningOf = (figure: WantedFigure) =>
  labelOf(figure)
    .toLowerCase()
    .replace(/^(?:(?:tổng|số|lượng|các) )+| (?:của tỉnh|trên địa bàn)$/g, '')
const distinct = [...new Map(wanted.map(figure => [labelOf(figure), figure])).values()]

interface Written {
  readonly rows: readonly (readonly Cell[])[]
  /** The rows of the labels that mean the same. */
  readonly rowsOf: ReadonlyMap<string, readonly number[]>
}

/** Every label once, among rows of a yearbook. */
function written(distort: (label: string, random: Random) => string, random: Random): Written {
  const rows: Cell[][] = [['THỐNG KÊ TỈNH QUẢNG NGÃI'], [], ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Năm 2021', 'Năm 2022']]
  const rowsOf = new Map<string, number[]>()
  for (const figure of distinct) {
    if (random.chance(0.3))
      rows.push([rows.length, random.pick(unrelated), '', random.whole(1, 9_000), random.whole(1, 9_000)])
    rowsOf.set(meaningOf(figure), [...(rowsOf.get(meaningOf(figure)) ?? []), rows.length + 1])
    const unit = random.chance(0.7) ? unitText(figure.unit) : ''
    rows.push([rows.length, distort(labelOf(figure), random), unit, random.whole(1, 9_000), random.whole(1, 9_000)])
  }
  return { rows, rowsOf }
}

/** Of all figures: how many have the right cell first; of those with a proposal: how many are right. */
function measured(name: string): { readonly recall: number; readonly precision: number } {
  const { rows, rowsOf } = written(distortions[name]!, seededRandom(seedOf(name)))
  const proposals = new Map(
    proposeLinks(rulebook, [sheet('TK', rows)], { own: new Set() }).map(({ figure, candidates }) => [
      figure,
      candidates[0]!,
    ]),
  )
  const right = wanted.filter(figure => {
    const first = proposals.get(figure.name)
    return rowsOf.get(meaningOf(figure))!.some(row => first?.target === `TK!E${row}`)
  })
  return { recall: right.length / wanted.length, precision: right.length / Math.max(1, proposals.size) }
}

test.each([
  ['as printed', 0.99, 0.99],
  ['without diacritics', 0.97, 0.97],
  ['in capitals', 0.97, 0.97],
  ['decomposed', 0.99, 0.99],
  ['with a place and year', 0.95, 0.95],
  ['numbered', 0.97, 0.97],
  ['abbreviated', 0.95, 0.95],
  ['spelt out', 0.95, 0.95],
  ['without its first word', 0.9, 0.9],
  ['with total before it', 0.9, 0.9],
  ['abbreviated without diacritics', 0.9, 0.9],
  ['with a remark', 0.9, 0.9],
])('labels written %s are found', (name, recall, precision) => {
  const found = measured(name)
  if (process.env.SHOW) console.log(name, found)
  expect(found.recall).toBeGreaterThanOrEqual(recall)
  expect(found.precision).toBeGreaterThanOrEqual(precision)
})

test('rows of a yearbook without a word about the figures are not proposed', () => {
  const rows = unrelated.map((label, index): Cell[] => [index + 1, label, 'đơn vị', 100 + index])
  expect(proposeLinks(rulebook, [sheet('Niên giám', rows)], { own: new Set() })).toEqual([])
})

test('a workbook of 200,000 cells is searched', () => {
  const random = seededRandom(1)
  const words = distinct.flatMap(figure => labelOf(figure).split(' '))
  const rows = Array.from({ length: 20_000 }, (_, row): Cell[] =>
    Array.from({ length: 10 }, (_, column) =>
      column % 2 === 1 ? row : Array.from({ length: 6 }, () => random.pick(words)).join(' '),
    ),
  )
  const start = performance.now()
  const proposals = proposeLinks(rulebook, [sheet('Lớn', rows)], { own: new Set() })
  if (process.env.SHOW) console.log(`${Math.round(performance.now() - start)} ms for 200,000 cells`)
  expect(proposals.length).toBeLessThanOrEqual(wanted.length)
})
