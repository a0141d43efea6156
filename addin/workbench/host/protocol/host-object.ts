import { Arguments } from './arguments.ts'
import { HostError, notSimulated } from './host-error.ts'

/** What `…OrNullObject` answers where there is nothing. */
export interface NullObject {
  readonly kind: 'null-object'
}

export const nullObject: NullObject = { kind: 'null-object' }

export interface Property<Subject> {
  readonly read: (subject: Subject) => unknown
  readonly write?: (subject: Subject, value: unknown) => void
  /** The value depends on formulas: it is read only when nothing waits for calculation. */
  readonly calculated?: true
}

/** The members of a class of Office.js, under the names that the wire uses. Whatever is absent is not simulated. */
export interface Members<Subject> {
  /** The class, as in `Excel.Range`. */
  readonly name: string
  /** What finds the object again in a later batch. */
  readonly identity?: (subject: Subject) => Readonly<Record<string, unknown>>
  readonly properties?: Readonly<Record<string, Property<Subject>>>
  readonly links?: Readonly<Record<string, (subject: Subject) => HostObject | NullObject>>
  readonly methods?: Readonly<Record<string, (subject: Subject, given: Arguments) => unknown>>
  readonly items?: (subject: Subject) => readonly HostObject[]
  readonly item?: (subject: Subject, key: Arguments) => HostObject
}

/** An object as the protocol sees it. */
export interface HostObject {
  readonly kind: 'host-object'
  readonly typeName: string
  readonly subject: unknown
  readonly identity: () => Readonly<Record<string, unknown>>
  readonly propertyNames: readonly string[]
  readonly hasProperty: (name: string) => boolean
  readonly hasLink: (name: string) => boolean
  readonly isCalculated: (name: string) => boolean
  readonly read: (name: string) => unknown
  readonly write: (name: string, value: unknown) => void
  readonly link: (name: string) => HostObject | NullObject
  readonly call: (name: string, given: readonly unknown[]) => unknown
  /** Absent where the object is no collection. */
  readonly items: (() => readonly HostObject[]) | undefined
  readonly item: (key: readonly unknown[]) => HostObject
}

export interface HostType<Subject> {
  readonly members: Members<Subject>
  readonly of: (subject: Subject) => HostObject
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'host-object'

/** `ColumnWidth` as scripts write it: `columnWidth`. */
export const scriptName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1)

export function hostType<Subject>(members: Members<Subject>): HostType<Subject> {
  const { name, properties = {}, links = {}, methods = {}, items, item } = members
  const has = (table: object, key: string): boolean => Object.hasOwn(table, key)
  const where = (member: string): string => `${name}.${scriptName(member)}`

  const of = (subject: Subject): HostObject => ({
    kind: 'host-object',
    typeName: name,
    subject,
    identity: () => members.identity?.(subject) ?? {},
    propertyNames: Object.keys(properties),
    hasProperty: key => has(properties, key),
    hasLink: key => has(links, key),
    isCalculated: key => has(properties, key) && properties[key]?.calculated === true,
    read: key => own(properties, key, where(key)).read(subject),
    write: (key, value) => {
      const { write } = own(properties, key, where(key))
      if (write === undefined) throw new HostError('InvalidArgument', `${where(key)} is read-only.`, where(key))
      located(where(key), () => write(subject, value))
    },
    link: key => located(where(key), () => own(links, key, where(key))(subject)),
    call: (key, given) =>
      located(where(key), () => own(methods, key, `${where(key)}()`)(subject, new Arguments(given))),
    items: items && (() => items(subject)),
    item: key => {
      if (item === undefined) throw notSimulated(`indexer of ${name}`)
      return located(`${name}.getItem`, () => item(subject, new Arguments(key)))
    },
  })
  return { members, of }
}

function own<T>(table: Readonly<Record<string, T>>, key: string, what: string): T {
  const member = Object.hasOwn(table, key) ? table[key] : undefined
  if (member === undefined) throw notSimulated(what)
  return member
}

function located<T>(location: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof HostError) || error.location !== '') throw error
    throw new HostError(error.code, error.message, location)
  }
}
