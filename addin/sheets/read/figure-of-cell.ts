import type { FigureKind } from '../../../dsl/emit/figure/figure-kind.ts'
import { noWords, yesWords } from '../../../dsl/model/answers.ts'
import { parseDecimal, ratio } from '../../../dsl/numbers/rational.ts'
import type { Figure, InvalidReason } from '../../../dsl/score/figures.ts'
import type { WorkbookProblem } from './problem.ts'
import type { RawValue } from './raw-workbook.ts'

interface Where {
  readonly cell: string
  readonly name: string
}

/** The figure of a cell, absent where nothing stands there, read as the formulas of the workbook read it. */
export interface CellFigure {
  readonly figure?: Figure
  readonly problems: readonly WorkbookProblem[]
}

export function figureOf(value: RawValue, kind: FigureKind, where: Where): CellFigure {
  switch (value.kind) {
    case 'nothing':
      return { problems: [] }
    case 'error':
      return {
        figure: invalid(value.text, 'not-a-number'),
        problems: [{ code: 'error-value', text: value.text, ...where }],
      }
    case 'uncalculated':
      return { figure: invalid('', 'not-a-number'), problems: [{ code: 'formula-without-value', ...where }] }
    default: {
      const figure = figureOfGiven(value, kind)
      if (figure?.kind !== 'invalid') return { ...(figure ? { figure } : {}), problems: [] }
      return { figure, problems: [{ code: 'invalid-figure', reason: figure.reason, text: figure.text, ...where }] }
    }
  }
}

type GivenValue = Extract<RawValue, { kind: 'number' | 'text' | 'truth' }>

function figureOfGiven(value: GivenValue, kind: FigureKind): Figure | undefined {
  if (value.kind === 'text' && /^ *$/.test(value.text)) return undefined
  switch (kind.kind) {
    case 'number':
      return amountOf(value)
    case 'choice':
      return choiceOf(value, kind.options)
    case 'truth':
      return truthOf(value)
    case 'text':
      return { kind: 'text', text: textOf(value) }
    default:
      return kind satisfies never
  }
}

function amountOf(value: GivenValue): Figure {
  if (value.kind !== 'number')
    return invalid(textOf(value), value.kind === 'text' ? reasonOfText(value.text) : 'not-a-number')
  const exact = parseDecimal(decimalOf(value.value))
  if (!exact) return invalid(textOf(value), 'not-a-number')
  return exact.s < 0n ? invalid(textOf(value), 'negative') : { kind: 'number', value: exact }
}

/** Excel shows 15 digits: what a formula left beyond them is not part of the figure. */
const decimalOf = (value: number): string => String(Number(value.toPrecision(15)))

function reasonOfText(text: string): InvalidReason {
  const trimmed = text.trim()
  if (/^-?[\d.,]+\s*%$/.test(trimmed)) return 'percent-text'
  if (/^-?\d+,\d+$/.test(trimmed)) return 'decimal-comma'
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? 'number-as-text' : 'not-a-number'
}

/** `2`, `2. Chưa ban hành`: the leading number says which. */
function choiceOf(value: GivenValue, options: number): Figure {
  const lead = /^ *(\d{1,3})(?:\. .*|\.)? *$/s.exec(textOf(value))?.[1] ?? ''
  const option = Number(lead)
  const isPrinted = lead === String(option) && option >= 1 && option <= options
  return isPrinted ? { kind: 'number', value: ratio(option, 1) } : invalid(textOf(value), 'not-an-option')
}

function truthOf(value: GivenValue): Figure {
  if (value.kind === 'truth') return { kind: 'yes-no', yes: value.yes }
  const word = textOf(value).trim().toLowerCase()
  if (yesWords.some(each => each === word)) return { kind: 'yes-no', yes: true }
  return noWords.some(each => each === word) ? { kind: 'yes-no', yes: false } : invalid(textOf(value), 'not-yes-no')
}

function textOf(value: GivenValue): string {
  if (value.kind === 'text') return value.text
  return value.kind === 'number' ? decimalOf(value.value) : String(value.yes)
}

const invalid = (text: string, reason: InvalidReason): Figure => ({ kind: 'invalid', text, reason })
