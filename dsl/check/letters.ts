import type { BodyNode, InputNode, OptionNode, PartNode, RuleNode } from '../grammar/ast.ts'
import { type Code, type InputId, inputIdOf } from '../model/ids.ts'
import type { InputKind } from '../model/rulebook.ts'
import { one, parseDecimal, type Rational } from '../numbers/rational.ts'
import { pure, type Unit, unitNamed, unitText } from '../numbers/unit.ts'
import type { Bilingual } from '../text/language.ts'
import type { Span } from '../text/source.ts'
import type { Context } from './context.ts'
import { type InputMeaning, wrongKind } from './meaning.ts'

/** An input of an item: declared, or implied by the rule (`option`, `c1`, `p2`, `lowest`, `highest`). */
export interface Letter {
  readonly name: string
  readonly meaning: InputMeaning
  readonly node?: InputNode
  readonly label: Bilingual
  readonly options: readonly Bilingual[]
  /** A given figure above this is invalid. */
  readonly atMost?: Rational
  readonly span: Span
}

/** The inputs that a rule implies, by their part in it. */
export interface RuleInputs {
  readonly choice?: InputId
  readonly ticks?: readonly InputId[]
  readonly lowest?: InputId
  readonly highest?: InputId
  readonly awarded?: InputId
  readonly share?: InputId
  /** The printed options or ticks in both languages. */
  readonly labels: readonly Bilingual[]
}

export interface Letters {
  /** In order of writing, what a rule implies after what is declared. */
  readonly byName: ReadonlyMap<string, Letter>
  readonly ofRule: ReadonlyMap<RuleNode, RuleInputs>
}

/** The inputs of an item under one variation; those of its parts share the item's letters. */
export function lettersOf(clauses: BodyNode, item: LetterPlace, context: Context): Letters {
  const collector = new Collector(item, context)
  collector.addBody(clauses)
  return collector
}

export interface LetterPlace {
  readonly code: Code
  readonly title: Bilingual
  readonly maximum: Rational | undefined
}

class Collector implements Letters {
  readonly byName = new Map<string, Letter>()
  readonly ofRule = new Map<RuleNode, RuleInputs>()
  readonly #item: LetterPlace
  readonly #context: Context
  #ticks = 0

  constructor(item: LetterPlace, context: Context) {
    this.#item = item
    this.#context = context
  }

  addBody(clauses: BodyNode): void {
    for (const input of clauses.inputs) this.#addDeclared(input)
    const [rule] = clauses.rules
    if (rule) this.#addRule(rule, { ...this.#item, name: '' })
  }

  #addDeclared(node: InputNode): void {
    const name = node.name.text
    const unit = node.unit ? unitNamed(node.unit.text) : pure
    const { report, facts, source, translations } = this.#context
    if (unit.kind === 'text') report(wrongKind(name, 'number', 'text'), node.unit?.span ?? node.name.span)
    if (node.derived && unit.kind !== 'pure')
      report({ code: 'share-with-unit', unit: unitText(unit) }, node.derived.span)
    const fact = facts.get(name)
    if (fact) report({ code: 'duplicate-name', name }, node.name.span, { related: [{ source, span: fact.span }] })
    const restated = node.default?.kind === 'name' ? facts.get(node.default.text)?.label : undefined
    const own = translations.inBoth(node.label?.text ?? name, `${this.#item.code}.${name}`)
    const kind = unit.kind === 'yes-no' ? 'yes-no' : 'number'
    const label = node.label ? own : (restated ?? own)
    this.#add({ name, kind, unit, label, options: [], span: node.name.span, node })
  }

  /** `part` is empty for the rule of the item itself, else `p1`, `p2`. */
  #addRule(rule: RuleNode, part: PartPlace): void {
    if (rule.kind === 'choose') this.#addChoice(rule, rule.options, part)
    else if (rule.kind === 'tick') this.#addTicks(rule, rule.options)
    else if (rule.kind === 'cohort')
      this.#addExtremes(rule, rule.method === 'min-max', part.name ? `${part.name}_` : '')
    else if (rule.kind === 'assessed') this.#addAssessed(rule, part)
    else if (rule.kind === 'parts' && !part.name)
      for (const [index, inner] of rule.parts.entries()) this.#addPart(inner, index + 1)
  }

  #addPart({ title, maximum, body }: PartNode, number: number): void {
    const name = `p${number}`
    for (const input of body.inputs) this.#addDeclared(input)
    const both = this.#context.translations.inBoth(title.text, `${this.#item.code}.${name}`)
    const [rule] = body.rules
    if (rule) this.#addRule(rule, { name, title: both, maximum: maximum && parseDecimal(maximum.value) })
  }

  #addChoice(rule: RuleNode, nodes: readonly OptionNode[], part: PartPlace): void {
    const { code } = this.#item
    const prefix = part.name ? `${code}.${part.name}.option` : `${code}.option`
    const labels = nodes.map(({ label }, index) =>
      this.#context.translations.inBoth(label.text, `${prefix}${index + 1}`),
    )
    const name = part.name || 'option'
    this.#add({ name, kind: 'choice', unit: pure, label: part.title, options: labels, span: rule.span })
    this.ofRule.set(rule, { choice: inputIdOf(code, name), labels })
  }

  #addTicks(rule: RuleNode, nodes: readonly OptionNode[]): void {
    const { code } = this.#item
    const labels: Bilingual[] = []
    const ticks: InputId[] = []
    for (const node of nodes) {
      this.#ticks += 1
      const name = `c${this.#ticks}`
      const label = this.#context.translations.inBoth(node.label.text, `${code}.${name}`)
      this.#add({ name, kind: 'tick', unit: { kind: 'yes-no' }, label, options: [], span: node.label.span })
      labels.push(label)
      ticks.push(inputIdOf(code, name))
    }
    this.ofRule.set(rule, { ticks, labels })
  }

  #addExtremes(rule: RuleNode & { readonly kind: 'cohort' }, hasLowest: boolean, prefix: string): void {
    const { code } = this.#item
    const { span } = rule
    const extreme = { unit: pure, options: [], span }
    const lowest = hasLowest ? `${prefix}lowest` : undefined
    if (lowest) this.#add({ ...extreme, name: lowest, kind: 'cohort-lowest', label: LOWEST })
    const highest = `${prefix}highest`
    this.#add({ ...extreme, name: highest, kind: 'cohort-highest', label: HIGHEST })
    const ids = lowest ? { lowest: inputIdOf(code, lowest) } : {}
    this.ofRule.set(rule, { ...ids, highest: inputIdOf(code, highest), labels: [] })
  }

  #addAssessed(rule: RuleNode, { name, maximum }: PartPlace): void {
    const { code } = this.#item
    const prefix = name ? `${name}_` : ''
    const limit = maximum ? { atMost: maximum } : {}
    const given = { options: [], span: rule.span }
    const [awarded, share] = [`${prefix}awarded`, `${prefix}share`]
    this.#add({ ...given, ...limit, name: awarded, kind: 'awarded', unit: unitNamed('điểm'), label: AWARDED })
    this.#add({ ...given, name: share, kind: 'share', unit: pure, atMost: one, label: SHARE })
    this.ofRule.set(rule, { awarded: inputIdOf(code, awarded), share: inputIdOf(code, share), labels: [] })
  }

  #add(letter: NewLetter): void {
    const { kind, unit, ...rest } = letter
    const { name, options } = rest
    const first = this.byName.get(name)
    if (first) {
      this.#reportRepeated(first, letter)
      return
    }
    const input = inputIdOf(this.#item.code, name)
    const meaning: InputMeaning = { kind: 'input', input, inputKind: kind, unit, options: options.length }
    this.byName.set(name, { ...rest, meaning })
  }

  /** A declared input that takes the name of an implied one is at fault, wherever it stands. */
  #reportRepeated(first: Letter, again: NewLetter): void {
    const { report, source } = this.#context
    const isTaken = first.node !== undefined && again.node === undefined
    const [fault, other] = isTaken ? [first, again] : [again, first]
    report({ code: 'duplicate-name', name: fault.name }, fault.span, { related: [{ source, span: other.span }] })
  }
}

interface PartPlace {
  readonly name: string
  readonly title: Bilingual
  readonly maximum: Rational | undefined
}

interface NewLetter extends Omit<Letter, 'meaning'> {
  readonly kind: InputKind
  readonly unit: Unit
}

const AWARDED: Bilingual = { vi: 'Điểm đánh giá', en: 'Points awarded' }
const SHARE: Bilingual = { vi: 'Tỷ lệ đạt được so với điểm tối đa', en: 'Share of the maximum achieved' }
const LOWEST: Bilingual = { vi: 'Giá trị thấp nhất trong nhóm so sánh', en: 'Lowest value in the cohort' }
const HIGHEST: Bilingual = { vi: 'Giá trị cao nhất trong nhóm so sánh', en: 'Highest value in the cohort' }
