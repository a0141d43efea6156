import type { Input } from '../../../dsl/model/rulebook.ts'
import { toDouble } from '../../../dsl/numbers/rational.ts'
import type { Unit } from '../../../dsl/numbers/unit.ts'
import type { Figure } from '../../../dsl/score/figures.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { NumberFormat } from '../styles.ts'
import type { SheetTexts } from '../texts/sheet-texts.ts'
import type { CellValue } from '../workbook-plan.ts'

/** `2. Chưa ban hành`: the leading number says which, whatever the text. */
export const optionText = (input: Pick<Input, 'options'>, index: number, language: Language): string =>
  `${index + 1}. ${input.options[index]?.[language] ?? ''}`

/** What a person would have entered for a figure. */
export function enteredValue(
  figure: Figure,
  input: Pick<Input, 'options' | 'kind'>,
  texts: SheetTexts,
  language: Language,
): CellValue {
  switch (figure.kind) {
    case 'number': {
      const value = toDouble(figure.value)
      const isOption = input.kind === 'choice' && Number.isInteger(value) && input.options[value - 1] !== undefined
      return isOption ? optionText(input, value - 1, language) : value
    }
    case 'yes-no':
      return figure.yes ? texts.inputs.yes : texts.inputs.no
    case 'text':
    case 'invalid':
      return figure.text
    default:
      return figure satisfies never
  }
}

export function formatOf(unit: Unit): NumberFormat {
  switch (unit.kind) {
    case 'count':
      return 'count'
    case 'money':
      return 'money'
    case 'pure':
    case 'quotient':
    case 'text':
    case 'yes-no':
      return 'plain'
    default:
      return unit satisfies never
  }
}
