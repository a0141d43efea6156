import type { FigureName } from '../../dsl/emit/cells.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Indicator, Rulebook } from '../../dsl/model/rulebook.ts'
import type { Unit } from '../../dsl/numbers/unit.ts'

/** A figure that may be found: a number with a label. */
export interface WantedFigure {
  readonly name: FigureName
  readonly labels: readonly string[]
  readonly unit: Unit
  /** Of the indicator, where it is an input. */
  readonly code?: Code
  /** As sheets may write it: `6.12.a`, `6.12/a`, `A.4`, folded. */
  readonly codes: readonly string[]
}

/** Numbers only: choices, ticks and the cohort's extremes stand in no statistics. */
export function wantedFigures(rulebook: Rulebook): readonly WantedFigure[] {
  const inputs = rulebook.indicators.flatMap(indicator => inputsOf(indicator))
  const facts = rulebook.facts
    .filter(({ unit }) => unit.kind !== 'text' && unit.kind !== 'yes-no')
    .map(({ name, label, unit, code }) => ({
      name,
      labels: labelsOf(label),
      unit,
      codes: code === '' ? [] : [foldCode(code)],
    }))
  return [...inputs, ...facts].filter(({ labels }) => labels.length > 0)
}

function inputsOf({ code, inputs, title }: Indicator): readonly WantedFigure[] {
  return inputs
    .filter(({ kind, unit }) => kind === 'number' && unit.kind !== 'text')
    .map(({ id, letter, label, unit }) => ({
      name: id,
      labels: labelsOf(label.vi === '' ? title : label),
      unit,
      code,
      codes: [`${code}.${letter}`, `${code}/${letter}`, `${code}${letter}`, `${code} ${letter}`].map(foldCode),
    }))
}

const labelsOf = ({ vi, en }: { readonly vi: string; readonly en: string }): readonly string[] =>
  [...new Set([vi, en])].filter(label => label !== '')

export const foldCode = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
