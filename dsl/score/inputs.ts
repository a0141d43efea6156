import type { FactName, InputId } from '../model/ids.ts'
import type { Input } from '../model/rulebook.ts'
import { zero } from '../numbers/rational.ts'
import type { FactTrace, InputTrace, Quantity, QuantityTrace } from '../trace/quantity-trace.ts'
import { countOf } from './count-items.ts'
import { factNamed, inputNamed, type Names } from './names.ts'
import { type Compute, compileQuantity, type Scope } from './quantity.ts'
import { readAmount, readFigure } from './read-figure.ts'

/** How many defaults may lead to one another; what lies beyond counts as missing. */
const MAXIMUM_DEPTH = 64

const NOTHING: QuantityTrace = {
  kind: 'maximum',
  place: { start: 0, end: 0 },
  value: { kind: 'missing' },
  from: [],
}

/** Inputs and facts of a rulebook as closures, each compiled once. */
export type Reader = Pick<Scope, 'input' | 'fact' | 'figure'>

/**
 * An input's own figure wins over its default. Defaults resolve through facts and other inputs; where they lead back
 * to an input that is still being resolved, that input counts as missing.
 */
export function readerOf(names: Names): Reader {
  const inputs = new Map<InputId, Compute<InputTrace>>()
  const facts = new Map<FactName, Compute<FactTrace>>()
  const reader: Reader = {
    input: id => inputs.get(id) ?? remember(inputs, id, compileInput(inputNamed(names, id), reader)),
    fact: name => facts.get(name) ?? remember(facts, name, compileFact(names, name)),
    figure: name => (names.inputs.has(name as InputId) ? reader.input(name as InputId) : reader.fact(name as FactName)),
  }
  return reader
}

function compileInput(input: Input, reader: Reader): Compute<InputTrace> {
  const { id, code, letter, kind, label, unit, provider, span } = input
  const bare = { kind: 'input', place: span, input: id, code, letter, inputKind: kind, label, unit, provider } as const
  const absent: InputTrace = { ...bare, value: { kind: 'missing' }, taken: 'nothing', origin: '', from: [] }
  const fallback = defaultOf(input, reader)
  return environment => {
    const known = environment.inputs.get(id)
    if (known) return known
    environment.inputs.set(id, absent)
    const figure = environment.figures.get(id)
    const value = readFigure(figure, input)
    if (value.kind !== 'missing') {
      return remember(environment.inputs, id, {
        ...bare,
        value,
        taken: 'figure',
        origin: figure?.origin ?? '',
        from: [],
      })
    }
    if (!fallback) return absent
    const derived = fallback(environment)
    return remember(environment.inputs, id, {
      ...bare,
      value: checkedDefault(derived.value, input),
      taken: 'default',
      origin: '',
      from: [derived],
    })
  }
}

/**
 * A default must be what a figure must be: not negative, one of the options; the limit is on what is given. Of a condition, 1 is
 * yes and 0 no.
 */
function checkedDefault(value: Quantity, input: Input): Quantity {
  if (value.kind !== 'number') return value
  if (input.kind === 'yes-no') return { kind: 'yes-no', yes: value.number.n !== 0n }
  const { kind, options } = input
  return readFigure({ kind: 'number', value: value.number }, { kind, options })
}

/** Compiled at first use, so that inputs that name each other do not compile for ever. */
function defaultOf(input: Input, reader: Reader): Compute | undefined {
  const expression = input.default
  if (!expression) return undefined
  const scope: Scope = { ...reader, measures: new Map(), maximum: zero }
  let compiled: Compute | undefined
  return environment => {
    if (environment.depth >= MAXIMUM_DEPTH) return NOTHING
    compiled ??= compileQuantity(expression, scope)
    environment.depth += 1
    const trace = compiled(environment)
    environment.depth -= 1
    return trace
  }
}

/** A figure given for the fact itself wins over what its checklist counts. */
function compileFact(names: Names, name: FactName): Compute<FactTrace> {
  const { code, label, unit, provider, count, span } = factNamed(names, name)
  const bare = { kind: 'fact', place: span, fact: name, code, label, unit, provider, from: [] } as const
  const counted = count && countOf(count, names.rulebook)
  return environment => {
    const known = environment.facts.get(name)
    if (known) return known
    const figure = environment.figures.get(name)
    const given = readAmount(figure)
    const trace: FactTrace =
      counted && given.kind === 'missing'
        ? { ...bare, origin: '', ...counted(environment.figures) }
        : { ...bare, origin: figure?.origin ?? '', value: given }
    return remember(environment.facts, name, trace)
  }
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  known.set(key, value)
  return value
}
