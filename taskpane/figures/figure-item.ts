import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import { type FigureKind, kindOfFact, kindOfInput } from '../../dsl/emit/figure/figure-kind.ts'
import type { Fact, Indicator, Input } from '../../dsl/model/rulebook.ts'
import { unitText } from '../../dsl/numbers/unit.ts'
import type { Bilingual, Language } from '../../dsl/text/language.ts'
import { figureTexts } from './texts.ts'

/** A figure as a form asks for it. */
export interface FigureItem {
  readonly figure: FigureName
  /** As the decision prints it: `6.12 a`, `A.4`. */
  readonly name: string
  readonly label: string
  /** Empty text for none. */
  readonly unit: string
  readonly kind: FigureKind
  readonly options: readonly Bilingual[]
  /** What evidence the decision asks for; empty text for none. */
  readonly requiredEvidence: string
}

export function inputItem(input: Input, { code, title }: Indicator, language: Language): FigureItem {
  const letters = sheetTexts(language).inputs.letters
  const label = input.label[language]
  const repeatsTitle = input.kind === 'choice' && (label === '' || label === title[language])
  return {
    figure: input.id,
    name: repeatsTitle ? code : `${code} ${letters[input.letter] ?? input.letter}`,
    label: repeatsTitle ? figureTexts[language].choose : label,
    unit: shownUnit(unitText(input.unit)),
    kind: kindOfInput(input),
    options: input.options,
    requiredEvidence: input.evidence,
  }
}

export function factItem(fact: Fact, language: Language): FigureItem {
  return {
    figure: fact.name,
    name: fact.code || fact.name,
    label: fact.label[language],
    unit: shownUnit(unitText(fact.unit)),
    kind: kindOfFact(fact),
    options: [],
    requiredEvidence: '',
  }
}

/** The units of text and of answers say nothing that the control does not show. */
const shownUnit = (unit: string): string => (unit === 'chữ' || unit === 'có/không' ? '' : unit)
