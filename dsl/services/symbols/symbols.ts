import { countedBy } from '../../check/bind-count.ts'
import type { BoundIndex } from '../../check/bind-index.ts'
import type { BoundItem } from '../../check/bind-items.ts'
import { splitReference } from '../../check/references.ts'
import type { Checklist } from '../../model/checklist.ts'
import type { ValuePlace } from './placed-words.ts'
import type { GivenKind } from './roles.ts'

/** Something that rule files name. Equal symbols have equal keys. */
export interface RuleSymbol {
  readonly key: string
  readonly kind: Exclude<GivenKind, 'fact-code'>
  /** The id of the index that it belongs to. */
  readonly index: string
  /** The item that it belongs to, for inputs and measures; the reading, for an option; else empty. */
  readonly owner: string
  /** `a`, `dân_số`, `3.2`, `zero-floor`. */
  readonly name: string
  /** Of a measure: the part of the item that defines it; 0 for the item itself. */
  readonly part: number
}

/** `part` tells the measures of one part from those of another. */
export function symbolOf(
  kind: RuleSymbol['kind'],
  { index, owner = '', name, part = 0 }: { index: string; owner?: string; name: string; part?: number },
): RuleSymbol {
  return { key: [kind, index, owner, part, name].join('\n'), kind, index, owner, name, part }
}

/** The names that the documents give, as far as an index could be bound. */
export class Names {
  readonly #indexes: ReadonlyMap<string, BoundIndex>
  readonly #measures: ReadonlyMap<string, RuleSymbol>

  /** `measures` are those that the documents define. */
  constructor(indexes: readonly BoundIndex[], measures: readonly RuleSymbol[]) {
    this.#indexes = new Map(indexes.map(index => [index.id, index]))
    this.#measures = new Map(measures.map(measure => [measure.key, measure]))
  }

  get indexes(): Iterable<BoundIndex> {
    return this.#indexes.values()
  }

  index(id: string): BoundIndex | undefined {
    return this.#indexes.get(id)
  }

  item(index: string, code: string): BoundItem | undefined {
    return this.#indexes.get(index)?.byCode.get(code)
  }

  /** What a name in an expression, example or target means to an item (and a part of it). */
  value(name: string, place: ValuePlace): RuleSymbol | undefined {
    const { index, item, part } = place
    if (name.includes('.')) return this.input(index, name) ?? this.tick(index, name)
    if (hasLetter(this.item(index, item), name)) return symbolOf('input', { index, owner: item, name })
    for (const number of part === 0 ? [0] : [part, 0]) {
      const measure = symbolOf('measure', { index, owner: item, name, part: number })
      if (this.#measures.has(measure.key)) return measure
    }
    return this.#indexes.get(index)?.context.facts.has(name) ? symbolOf('fact', { index, name }) : undefined
  }

  /** The names of the measures that a place knows. */
  measures({ index, item, part }: ValuePlace): readonly string[] {
    const all = [...this.#measures.values()].filter(measure => measure.index === index && measure.owner === item)
    return [...new Set(all.filter(measure => measure.part === part || measure.part === 0).map(({ name }) => name))]
  }

  /** The input that `5.1.x` refers to. */
  input(index: string, reference: string): RuleSymbol | undefined {
    const { code, letter } = splitReference(reference)
    const known = hasLetter(this.item(index, code), letter)
    return known ? symbolOf('input', { index, owner: code, name: letter }) : undefined
  }

  /** The checklists that an index of the project may count, by id. */
  checklist(id: string): Checklist | undefined {
    return this.checklists.find(list => list.id === id)
  }

  get checklists(): readonly Checklist[] {
    const all = [...this.#indexes.values()].flatMap(({ context }) => [...context.checklists.values()])
    return [...new Map(all.map(list => [list.id, list])).values()]
  }

  /** The state in which `A.I.1.1.built` ticks an item of the checklist that the index counts. */
  tick(index: string, reference: string): RuleSymbol | undefined {
    const { code, letter } = splitReference(reference)
    const bound = this.#indexes.get(index)
    const checklist = (bound ? countedBy(bound.context) : []).find(({ rows }) => rows.some(row => row.code === code))
    const known = checklist?.states.some(({ name }) => name === letter)
    return checklist && known ? symbolOf('checklist-state', { index: checklist.id, name: letter }) : undefined
  }

  /** What an entry of a checklist's translation is of; of checklists that an index counts. */
  #translatedInChecklist(id: string, key: string): RuleSymbol | undefined {
    const all = [...this.#indexes.values()].flatMap(({ context }) => countedBy(context))
    const checklist = all.find(each => each.id === id)
    if (!checklist) return undefined
    if (checklist.id === key) return symbolOf('checklist', { index: key, name: key })
    const isState = checklist.states.some(({ name }) => name === key)
    return symbolOf(isState ? 'checklist-state' : 'checklist-row', { index: id, name: key })
  }

  /** What an entry of a translation is of: an item, an input, a choice (`1.1.option2`), a fact, a pillar value. */
  translated(index: string, key: string): RuleSymbol | undefined {
    const bound = this.#indexes.get(index)
    if (!bound) return this.#translatedInChecklist(index, key)
    if (bound.byCode.has(key)) return symbolOf('item', { index, name: key })
    if (bound.context.facts.has(key)) return symbolOf('fact', { index, name: key })
    if (bound.lenses.some(({ name }) => name === key)) return symbolOf('lens', { index, name: key })
    if (bound.id === key) return symbolOf('index', { index, name: key })
    const ofChoice = [key, key.replace(/(option)\d+$/, '$1'), key.replace(/\.option\d+$/, '')]
    for (const reference of ofChoice) {
      const input = this.input(index, reference)
      if (input) return input
    }
    // `3.2.theme`: something else of an item.
    const { code } = splitReference(key)
    return bound.byCode.has(code) ? symbolOf('item', { index, name: code }) : undefined
  }
}

/** Whether an item has a letter under any choice of readings. */
const hasLetter = (item: BoundItem | undefined, name: string): boolean =>
  item?.variations.some(({ inputs }) => inputs.some(({ letter }) => letter === name)) ?? false
