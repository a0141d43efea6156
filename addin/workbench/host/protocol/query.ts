import { notSimulated } from './host-error.ts'
import { type HostObject, type NullObject, scriptName } from './host-object.ts'
import type { QueryInfo } from './wire.ts'

/** Scripts load `items/name` or `format/fill/color`; the wire leaves `items` out and keeps the rest. */
type Tree = Map<string, Tree>

/** What a `load` asks for: names under the object, `all` where it names none. */
interface Wanted {
  readonly all: boolean
  readonly members: Tree
}

/** Whether an answer to the query needs results of formulas. */
export function needsCalculation(object: HostObject, query: QueryInfo): boolean {
  return sample(object).some(each => treeNeedsCalculation(each, wantedBy(query)))
}

/** Pascal-case as Office.js expects; `json` is the camel-case form of `retrieve`. */
export function answerQuery(object: HostObject, query: QueryInfo, form: 'wire' | 'json'): unknown {
  return answer(object, wantedBy(query), { query, form })
}

interface Asked {
  readonly query: QueryInfo
  readonly form: 'wire' | 'json'
}

const noWindow: QueryInfo = {}

function answer(object: HostObject, wanted: Wanted, asked: Asked): unknown {
  if (object.items === undefined) return shape(object, wanted, asked)
  const { Skip = 0, Top } = asked.query
  const window = object.items().slice(Skip, Top === undefined ? undefined : Skip + Top)
  const inner = { ...asked, query: noWindow }
  const own = Object.fromEntries(
    object.propertyNames
      .filter(name => wanted.members.has(name))
      .map(name => [nameIn(asked.form, name), object.read(name)]),
  )
  const items = window.map(item => shape(item, forItems(object, wanted), inner))
  return { ...own, [asked.form === 'json' ? 'items' : '_Items']: items }
}

function shape(object: HostObject, wanted: Wanted, asked: Asked): Record<string, unknown> {
  const result: Record<string, unknown> = { ...object.identity() }
  if (wanted.all) for (const name of object.propertyNames) result[nameIn(asked.form, name)] = object.read(name)
  for (const [name, inner] of wanted.members) {
    const key = nameIn(asked.form, name)
    if (object.hasProperty(name)) result[key] = object.read(name)
    else if (object.hasLink(name)) result[key] = answerLink(object.link(name), inner, asked)
    else throw notSimulated(`${object.typeName}.${scriptName(name)}`)
  }
  return result
}

function answerLink(target: HostObject | NullObject, inner: Tree, asked: Asked): unknown {
  return target.kind === 'null-object' ? null : answer(target, wantedIn(inner), { ...asked, query: noWindow })
}

const nameIn = (form: 'wire' | 'json', name: string): string => (form === 'json' ? scriptName(name) : name)

const wireName = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

function wantedBy({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const members: Tree = new Map()
  for (const path of [...Select, ...Expand]) if (path !== '') plant(members, path.split(/[/.]/))
  const all = Select.length === 0 || members.delete('*') || members.delete('$all')
  return { all, members }
}

/** Under a link: `format` alone means all of it. */
function wantedIn(tree: Tree): Wanted {
  const members = new Map(tree)
  const all = members.size === 0 || members.delete('*') || members.delete('$all')
  return { all, members }
}

function plant(tree: Tree, [head, ...rest]: readonly string[]): void {
  if (head === undefined) return
  const name = /^[*$]/.test(head) ? head : wireName(head)
  const inner = tree.get(name) ?? new Map()
  tree.set(name, inner)
  plant(inner, rest)
}

/** A collection's own properties (`count`) are not its items'. */
function forItems(collection: HostObject, wanted: Wanted): Wanted {
  const items = wanted.members.get('Items')
  if (items !== undefined) return wantedIn(items)
  const members = new Map([...wanted.members].filter(([name]) => !collection.hasProperty(name)))
  return { all: wanted.all || (members.size === 0 && wanted.members.size === 0), members }
}

const sample = (object: HostObject): readonly HostObject[] =>
  object.items === undefined ? [object] : object.items().slice(0, 1)

function treeNeedsCalculation(object: HostObject, { all, members }: Wanted): boolean {
  const names = all ? object.propertyNames : [...members.keys()]
  return names.some(name => object.isCalculated(name)) || [...members].some(([name, inner]) => needed(name, inner))

  function needed(name: string, inner: Tree): boolean {
    if (!object.hasLink(name)) return false
    const target = object.link(name)
    return target.kind === 'host-object' && sample(target).some(each => treeNeedsCalculation(each, wantedIn(inner)))
  }
}
