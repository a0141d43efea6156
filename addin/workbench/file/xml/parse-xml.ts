import { decodeXml } from '../../../sheets/xml/xml-text.ts'

export interface XmlNode {
  /** Without prefix: `c` of `<x:c>`. */
  readonly name: string
  /** As written, with prefixes; values decoded. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
  /** Directly inside, decoded; of all pieces between children. */
  readonly text: string
  /** Where the element stands in the source. */
  readonly from: number
  readonly to: number
}

interface OpenNode {
  name: string
  attributes: Record<string, string>
  children: OpenNode[]
  text: string
  from: number
  to: number
}

/** A part of that many elements would not be opened by Excel on an office machine either. */
const MAXIMUM_NODES = 8_000_000
const MAXIMUM_DEPTH = 200

export class XmlProblem extends Error {}

/**
 * The root element. One pass, in linear time; document types are passed over, so entities stay what they are.
 * @throws XmlProblem where tags do not match or there are far too many
 */
export function parseXml(source: string): XmlNode {
  const root: OpenNode = { name: '', attributes: {}, children: [], text: '', from: 0, to: 0 }
  const open: OpenNode[] = [root]
  let nodes = 0
  let at = 0
  while (at < source.length) {
    const inner = open.at(-1) ?? root
    const tag = source.indexOf('<', at)
    if (tag < 0) break
    if (tag > at) inner.text += decodeXml(source.slice(at, tag))
    at = skipped(source, tag, inner)
    if (at > tag) continue
    at = endOfTag(source, tag)
    const body = source.slice(tag + 1, at - 1)
    if (body.startsWith('/')) {
      close(open, body, at)
      continue
    }
    nodes += 1
    if (nodes > MAXIMUM_NODES || open.length > MAXIMUM_DEPTH) throw new XmlProblem('too many elements')
    const node = nodeOf(body, tag, at)
    inner.children.push(node)
    if (!body.endsWith('/')) open.push(node)
  }
  const [first] = root.children
  if (open.length !== 1 || !first) throw new XmlProblem('an element is not closed')
  return first
}

/** The place after a comment, declaration or CDATA section; `from` itself at a tag. */
function skipped(source: string, from: number, inner: OpenNode): number {
  if (source.startsWith('<![CDATA[', from)) {
    const end = endOf(source, ']]>', from)
    inner.text += source.slice(from + 9, end - 3)
    return end
  }
  if (source.startsWith('<!--', from)) return endOf(source, '-->', from)
  if (source.startsWith('<?', from)) return endOf(source, '?>', from)
  if (source.startsWith('<!', from)) return endOf(source, '>', from)
  return from
}

function endOf(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from)
  if (end < 0) throw new XmlProblem(`${mark} is missing`)
  return end + mark.length
}

/** Attribute values may hold `>`. */
function endOfTag(source: string, from: number): number {
  let at = from + 1
  while (at < source.length) {
    const character = source[at]
    if (character === '>') return at + 1
    if (character === '"' || character === "'") at = endOf(source, character, at + 1)
    else at += 1
  }
  throw new XmlProblem('a tag is not closed')
}

function close(open: OpenNode[], body: string, at: number): void {
  const node = open.pop()
  if (!node || open.length === 0 || localName(body.slice(1).trim()) !== node.name)
    throw new XmlProblem('tags do not match')
  node.to = at
}

const ATTRIBUTE = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

function nodeOf(body: string, from: number, to: number): OpenNode {
  const name = /^[^\s/]+/.exec(body)?.[0] ?? ''
  const attributes: Record<string, string> = {}
  for (const [, key = '', double, single] of body.slice(name.length).matchAll(ATTRIBUTE))
    attributes[key] = decodeXml(double ?? single ?? '')
  return { name: localName(name), attributes, children: [], text: '', from, to }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find(each => each.name === name)

export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter(each => each.name === name) ?? []

/** `1` and `true`; absent counts as given. */
export function flag(node: XmlNode | undefined, name: string, absent = false): boolean {
  const value = node?.attributes[name]
  return value === undefined ? absent : value === '1' || value === 'true'
}

/** Absent and not a number count as given. */
export function numberAt(node: XmlNode | undefined, name: string, absent: number): number {
  const value = Number(node?.attributes[name] ?? Number.NaN)
  return Number.isFinite(value) ? value : absent
}
