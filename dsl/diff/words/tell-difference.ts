import { numberText } from '../../emit/text/expression-text.ts'
import type { Rational } from '../../numbers/rational.ts'
import type { Bilingual, Language } from '../../text/language.ts'
import {
  type Difference,
  type ItemChange,
  type ItemDifference,
  type Match,
  type NamedChange,
  SURE_LIKENESS,
  type TextChange,
} from '../difference.ts'
import { type DifferenceTexts, differenceTexts } from './texts.ts'

/** A difference in words: entries under headings, each with what changed of it. */
export interface ToldSection {
  readonly heading: string
  readonly entries: readonly ToldEntry[]
}

export interface ToldEntry {
  /** New, gone, changed. */
  readonly sign: '+' | '-' | '~'
  readonly text: string
  readonly changes: readonly string[]
}

/** What changed, as people read it; no sections where nothing did. */
export function tellDifference(difference: Difference, language: Language): readonly ToldSection[] {
  const teller = new Teller(language)
  const { sections } = teller.texts
  const { head, items, facts, readings, lenses, checklists } = difference
  const all: readonly ToldSection[] = [
    { heading: sections.head, entries: head.map(change => entry('~', teller.change(change), [])) },
    { heading: sections.items, entries: items.map(item => teller.item(item)) },
    { heading: sections.facts, entries: facts.map(change => teller.named(change)) },
    { heading: sections.readings, entries: readings.map(change => teller.named(change)) },
    { heading: sections.lenses, entries: lenses.map(change => teller.named(change)) },
    { heading: sections.checklists, entries: checklists.map(change => teller.named(change)) },
  ]
  return all.filter(({ entries }) => entries.length > 0)
}

const entry = (sign: ToldEntry['sign'], text: string, changes: readonly string[]): ToldEntry => ({
  sign,
  text,
  changes,
})

const SIGNS = { added: '+', removed: '-', changed: '~' } as const

class Teller {
  readonly texts: DifferenceTexts
  readonly #language: Language

  constructor(language: Language) {
    this.#language = language
    this.texts = differenceTexts(language)
  }

  named({ name, kind, label, changes }: NamedChange): ToldEntry {
    const said = this.#in(label)
    const text = said === '' || said === name ? name : `${name} “${said}”`
    return entry(
      SIGNS[kind],
      text,
      changes.map(change => this.change(change)),
    )
  }

  item(item: ItemDifference): ToldEntry {
    if (item.kind !== 'changed') {
      const { code, title, maximum } = item.row
      return entry(SIGNS[item.kind], `${code} ${this.#in(title)} (${this.#points(maximum)})`, [])
    }
    const { code, title } = item.after
    const match = this.#match(item.match)
    const changes = [...(match === '' ? [] : [match]), ...item.changes.map(change => this.#itemChange(change))]
    return entry('~', `${code} ${this.#in(title)}`, changes)
  }

  change<Aspect extends string>({ aspect, before, after }: TextChange<Aspect>): string {
    const { aspects, values, onlyNow, onlyBefore, from } = this.texts
    const known: Readonly<Record<string, string>> = aspects
    const subject = known[aspect] ?? aspect
    const text = (value: Bilingual): string => {
      const said = this.#in(value)
      return KEYWORD_ASPECTS.has(aspect) ? (values[said] ?? said) : said
    }
    if (!before) return after ? onlyNow(subject, text(after)) : subject
    if (!after) return onlyBefore(subject, text(before))
    return from(subject, text(before), text(after))
  }

  #itemChange(change: ItemChange): string {
    const { texts } = this
    switch (change.kind) {
      case 'renumbered':
        return texts.renumbered(change.before)
      case 'moved':
        return texts.moved(this.#in(change.before), this.#in(change.after))
      case 'renamed':
        return texts.renamed(this.#in(change.before))
      case 'maximum':
        return texts.from(
          texts.maximum,
          numberText(change.before, this.#language),
          numberText(change.after, this.#language),
        )
      case 'rule': {
        const { under, before, after } = change
        const where = under ? ` (${texts.under(under.reading, under.option)})` : ''
        return this.change({
          aspect: `${texts.clause}${where}`,
          ...(before ? { before: quoted(before) } : {}),
          ...(after ? { after: quoted(after) } : {}),
        })
      }
      case 'input': {
        const subject = texts.input(change.letter, this.#in(change.label))
        if (change.change !== 'changed') return `${subject}: ${texts[change.change]}`
        return `${subject}: ${change.changes.map(each => this.change(each)).join('; ')}`
      }
      case 'detail':
        return this.change(change)
      default:
        return change satisfies never
    }
  }

  #match(match: Match): string {
    if (match.kind === 'same-code') return ''
    if (match.kind === 'same-title') return this.texts.sameTitle
    const alike = this.texts.likeness(`${Math.round(match.likeness * 100)}%`)
    return match.likeness < SURE_LIKENESS ? `${alike}, ${this.texts.toLookAt}` : alike
  }

  readonly #in = (text: Bilingual): string => text[this.#language]
  readonly #points = (points: Rational): string => this.texts.points(numberText(points, this.#language))
}

/** Whose values are names of the model, not texts of a file. */
const KEYWORD_ASPECTS: ReadonlySet<string> = new Set(['missing', 'zero-denominator', 'kind', 'level', 'source'])

const quoted = ({ vi, en }: Bilingual): Bilingual => ({ vi: `“${vi}”`, en: `“${en}”` })
