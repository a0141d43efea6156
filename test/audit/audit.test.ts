import { describe, expect, test } from 'vitest'
import { audit } from '../../addin/audit/audit.ts'
import type { AuditedCell, AuditedScore, AuditedWorkbook } from '../../addin/audit/audited-workbook.ts'
import { isSameFormula } from '../../addin/audit/same-formula.ts'
import { modeFormulas } from '../../addin/sheets/mode/mode-formulas.ts'
import type { Mode } from '../../addin/sheets/mode/mode-of.ts'
import { cellsOn, layoutOf } from '../../addin/sheets/plan/layout.ts'
import { sha256 } from '../../addin/sheets/sha256.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import { vietnameseWords } from '../../dsl/emit/words.ts'
import { codeOf, inputIdFrom } from '../../dsl/model/ids.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { handBuilt } from '../emit/hand-built.ts'
import { figuresFrom } from '../sheets/support/books.ts'

const scorer = compileRulebook(handBuilt)
const figures = figuresFrom({ '3.2.a': 30, '3.2.b': 40, '6.12.a': 100, '6.12.b': 30, '6.12.c': 50, '6.1.c1': true })
const place = {
  cells: cellsOn('scores', layoutOf(handBuilt, sheetTexts('vi')), () => undefined),
  words: vietnameseWords,
}

/** A workbook as it should be, in one mode. */
function sound(mode: Mode): AuditedWorkbook {
  const scores = [...modeFormulas(handBuilt, place, mode).values()].map(
    ({ code, measure, score, state }): AuditedScore => {
      const outcome = scorer.score(code, figures)
      const isJudged = outcome.measure && outcome.state !== 'missing' && outcome.state !== 'invalid'
      const cell = (column: string, formula: string, shown: AuditedCell['shown']): AuditedCell => ({
        address: `'Chấm điểm'!${column}_${code}`,
        formula: `=${formula}`,
        shown,
      })
      return {
        code,
        cells: {
          ...(measure === undefined ? {} : { measure: cell('D', measure, isJudged ? toDouble(outcome.measure!) : '') }),
          score: cell('E', score, outcome.score ? toDouble(outcome.score) : ''),
          state: cell('K', state, vietnameseWords.states[outcome.state]),
        },
      }
    },
  )
  return {
    rulebook: handBuilt,
    scorer,
    texts: [{ recorded: sha256('x'), text: 'x' }],
    place,
    figures,
    scores,
    figureCells: new Map(),
    problems: [],
  }
}

const changed = (
  code: string,
  column: 'measure' | 'score' | 'state',
  change: Partial<AuditedCell>,
): AuditedWorkbook => {
  const workbook = sound('portable')
  const scores = workbook.scores.map(score =>
    score.code === code
      ? { ...score, cells: { ...score.cells, [column]: { ...score.cells[column]!, ...change } } }
      : score,
  )
  return { ...workbook, scores }
}
const formulaOf = (code: string) => sound('portable').scores.find(score => score.code === code)!.cells.score!.formula
const inShort = (workbook: AuditedWorkbook) =>
  audit(workbook).map(finding => [finding.kind, 'address' in finding ? finding.address : ''].join(' ').trim())

describe('an audit', () => {
  test.each(['portable', 'live'] as const)('finds nothing in a sound workbook in %s mode', mode => {
    expect(audit(sound(mode))).toEqual([])
  })

  test('accepts a workbook that is half switched', () => {
    const [portable, live] = [sound('portable'), sound('live')]
    expect(audit({ ...portable, scores: [...portable.scores.slice(0, 3), ...live.scores.slice(3)] })).toEqual([])
  })

  test.each([
    [
      'a score typed over its formula',
      changed('6.12', 'score', { formula: '', shown: 20 }),
      ["formula-overwritten 'Chấm điểm'!E_6.12"],
    ],
    [
      'a formula that was changed',
      changed('6.12', 'score', { formula: '=MIN(20,F4)' }),
      ["formula-changed 'Chấm điểm'!E_6.12"],
    ],
    [
      'a changed formula with another result',
      changed('6.12', 'score', { formula: '=19', shown: 19 }),
      ["formula-changed 'Chấm điểm'!E_6.12", "value-differs 'Chấm điểm'!E_6.12"],
    ],
    [
      'a value that is off by a millionth',
      changed('3.2', 'measure', { shown: 0.750001 }),
      ["value-differs 'Chấm điểm'!D_3.2"],
    ],
    [
      'functions without their add-in',
      changed('3.2', 'score', { shown: '#NAME?' }),
      ["value-differs 'Chấm điểm'!E_3.2"],
    ],
    ['a state in other words', changed('3.2', 'state', { shown: 'tốt' }), ["value-differs 'Chấm điểm'!K_3.2"]],
    ['a row that is gone', { ...sound('portable'), scores: sound('portable').scores.slice(1) }, ['workbook-problem']],
    ['rules that were changed', { ...sound('live'), texts: [{ recorded: sha256('x'), text: 'y' }] }, ['rules-changed']],
    ['what reading found', { ...sound('live'), problems: [{ code: 'rules-missing' }] as const }, ['workbook-problem']],
    [
      'a sum that was changed',
      {
        ...sound('live'),
        others: [{ code: codeOf('III'), address: 'A1', formula: '=SUM(E5:E6)', shown: 1, expected: 'SUM(E5:E9)' }],
      },
      ['formula-changed A1'],
    ],
  ])('finds %s', (_, workbook, findings) => {
    expect(inShort(workbook)).toEqual(findings)
  })

  test('takes no offence at what two computations may differ by', () => {
    expect(audit(changed('3.2', 'measure', { shown: 0.75 + 1e-12 }))).toEqual([])
  })

  test('takes no offence at how Excel writes a formula', () => {
    expect(
      audit(
        changed('6.12', 'score', {
          formula: formulaOf('6.12')
            .toLowerCase()
            .replace(',', ' , ')
            .replace(
              /"[^"]*"/g,
              text =>
                formulaOf('6.12')
                  .match(/"[^"]*"/g)!
                  .find(each => each.toLowerCase() === text)!,
            ),
        }),
      ),
    ).toEqual([])
  })
})

describe('figures', () => {
  const cell = (more: Partial<{ link: 'broken'; evidence: string; content: string | number }>) => ({
    address: "'Số liệu'!E9",
    content: more.content ?? 5,
    evidence: more.evidence ?? '',
    link: more.link ? ({ kind: 'broken', formula: '=#REF!' } as const) : ({ kind: 'none' } as const),
  })
  const asking = {
    ...handBuilt,
    indicators: handBuilt.indicators.map(each =>
      each.code === '3.2'
        ? { ...each, evidence: [], inputs: each.inputs.map(input => ({ ...input, evidence: 'Văn bản' })) }
        : { ...each, evidence: [] },
    ),
  }

  test.each([
    ['a link that is broken', cell({ link: 'broken', evidence: 'https://x' }), ["link-broken 'Số liệu'!E9"]],
    ['no evidence', cell({}), ["evidence-missing 'Số liệu'!E9"]],
    ['nothing but the words of the rules', cell({ evidence: 'Văn bản' }), ["evidence-missing 'Số liệu'!E9"]],
    ['evidence', cell({ evidence: 'https://x' }), []],
    ['no figure either', cell({ content: '' }), []],
  ])('with %s', (_, content, findings) => {
    const workbook = { ...sound('live'), rulebook: asking, figureCells: new Map([[inputIdFrom('3.2.a'), content]]) }
    expect(inShort(workbook)).toEqual(findings)
  })
})

test.each([
  ['=SUM(A1,B1)', 'sum( A1 , B1 )', true],
  ["='Sheet1'!A1", 'Sheet1!A1', true],
  ["'Số liệu'!E5", "'SỐ LIỆU'!E5", true],
  ['IF(A1="đủ",1,0)', 'IF(A1="ĐỦ",1,0)', false],
  ['IF(A1="a b",1,0)', 'IF(A1="ab",1,0)', false],
  ['THUOC.SCORE("1.1",A1)', '_xldudf_THUOC_SCORE("1.1",A1)', true],
  ['A1', '$A$1', false],
])('%s and %s are one formula: %s', (one, other, same) => {
  expect(isSameFormula(one, other)).toBe(same)
})
