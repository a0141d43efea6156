import { isOptionalKind } from '../model/input-kinds.ts'
import { unitText } from '../numbers/unit.ts'
import type { FactTrace, InputTrace } from '../trace/quantity-trace.ts'
import type { ScoreTrace } from '../trace/trace.ts'
import { inLetters, inNumbers, type Reader } from './formula-text.ts'
import { figureText } from './number-text.ts'
import { phrasesOf } from './phrases/phrases-of.ts'

/** The figures of a score, a line each; choices and ticks that were answered are told with their rule. */
export function figureLines({ figures }: ScoreTrace, reader: Reader): readonly string[] {
  const told = figures.filter(isToldHere)
  const own = told.filter(figure => figure.kind === 'input' && figure.code === reader.code)
  const others = told.filter(figure => !own.includes(figure))
  const inPrintedOrder = own.toSorted((one, other) => one.place.start - other.place.start)
  return [...inPrintedOrder, ...others].map(figure => figureLine(figure, reader))
}

function isToldHere(figure: InputTrace | FactTrace): boolean {
  if (figure.kind === 'fact') return true
  const { inputKind, value } = figure
  if (inputKind === 'choice') return value.kind !== 'number'
  if (inputKind === 'tick') return value.kind === 'invalid'
  return !isOptionalKind(inputKind) || value.kind !== 'missing'
}

function figureLine(figure: InputTrace | FactTrace, reader: Reader): string {
  const phrases = phrasesOf(reader.language)
  const name = inLetters(figure, reader)
  const label = figure.label[reader.language]
  const { value } = figure
  switch (value.kind) {
    case 'number':
      return phrases.figure(
        name,
        label,
        withUnit(figureText(value.number, reader.language), figure),
        whereOf(figure, reader),
      )
    case 'yes-no':
      return phrases.figure(name, label, value.yes ? phrases.yes : phrases.no, whereOf(figure, reader))
    case 'missing':
      return phrases.missingFigure(name, label, figure.provider)
    case 'undefined':
      return phrases.undefinedFigure(name, label)
    case 'invalid':
      return phrases.invalidFigure(name, label, value.text, value.reason, whereOf(figure, reader))
    default:
      return value satisfies never
  }
}

/** The cell, or what the default was taken from. */
export function whereOf(figure: InputTrace | FactTrace, reader: Reader): string {
  if (figure.kind === 'fact' && figure.count) return phrasesOf(reader.language).byCount(figure.count)
  const [source] = figure.from
  if (!source) return figure.origin
  if (source.kind === 'number') return phrasesOf(reader.language).assumed
  const origin = source.kind === 'fact' || source.kind === 'input' ? source.origin : ''
  const letters = inLetters(source, reader)
  const named = source.kind === 'fact' ? `${letters} “${source.label[reader.language]}”` : letters
  const numbers = source.kind === 'operation' ? ` = ${inNumbers(source, reader)}` : ''
  return `${phrasesOf(reader.language).byDefault(named + numbers)}${origin === '' ? '' : `, ${origin}`}`
}

const withUnit = (number: string, { unit }: InputTrace | FactTrace): string => `${number} ${unitText(unit)}`.trimEnd()

/** A tick as yes, no or missing. */
export function tickAnswer(input: InputTrace): 'yes' | 'no' | 'missing' {
  if (input.value.kind !== 'yes-no') return 'missing'
  return input.value.yes ? 'yes' : 'no'
}
