import { bytesOf, type Parts, textOf } from '../../sheets/write/zip.ts'
import { childrenOf, parseXml, type XmlNode } from './xml/parse-xml.ts'
import { DECLARATION, xml } from './xml/write-xml.ts'

export interface Relationship {
  readonly id: string
  readonly type: string
  /** The name of a part, or an address outside the file. */
  readonly target: string
  readonly isOutside: boolean
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** What a type ends with tells strict from transitional files apart, which does not matter here. */
export const isOfType = ({ type }: Relationship, name: string): boolean => type.endsWith(`/${name}`)

const relationshipsName = (part: string): string => part.replace(/([^/]*)$/, '_rels/$1.rels')

export function relationshipsOf(parts: Parts, part: string): readonly Relationship[] {
  const text = textOf(parts, relationshipsName(part))
  if (text === undefined) return []
  return childrenOf(parseXml(text), 'Relationship').map(({ attributes }) => {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes
    const isOutside = TargetMode === 'External'
    return { id: Id, type: Type, target: isOutside ? Target : resolved(part, Target), isOutside }
  })
}

export function setRelationships(parts: Parts, part: string, relationships: readonly Relationship[]): void {
  const name = relationshipsName(part)
  if (relationships.length === 0) {
    parts.delete(name)
    return
  }
  const entries = relationships.map(({ id, type, target, isOutside }) =>
    xml('Relationship', {
      Id: id,
      Type: type,
      Target: isOutside ? target : `/${target}`,
      TargetMode: isOutside ? 'External' : undefined,
    }),
  )
  parts.set(name, bytesOf(`${DECLARATION}${xml('Relationships', { xmlns: RELATIONSHIPS }, entries.join(''))}`))
}

/** Answers the id of the new relationship. */
export function addRelationship(parts: Parts, part: string, type: string, target: string): string {
  const known = relationshipsOf(parts, part)
  const taken = new Set(known.map(({ id }) => id))
  let number = known.length + 1
  while (taken.has(`rId${number}`)) number += 1
  const id = `rId${number}`
  setRelationships(parts, part, [...known, { id, type: `${OFFICE}/${type}`, target, isOutside: false }])
  return id
}

/** `xl/worksheets/sheet3.xml`: the first name with a number that is free. */
export function freeName(parts: Parts, pattern: (number: number) => string): string {
  let number = 1
  while (parts.has(pattern(number))) number += 1
  return pattern(number)
}

/** Says what a new part is, or takes it out of the list. */
export function setContentType(parts: Parts, part: string, type: string | undefined): void {
  const name = '[Content_Types].xml'
  const text = textOf(parts, name) ?? ''
  const kept = text.replace(new RegExp(`<Override\\b[^<>]*PartName="/${escaped(part)}"[^<>]*?(?:/>|></Override>)`), '')
  const added = type === undefined ? '' : xml('Override', { PartName: `/${part}`, ContentType: type })
  parts.set(name, bytesOf(kept.replace(/<\/(\w+:)?Types>\s*$/, end => `${added}${end}`)))
}

export function removePart(parts: Parts, part: string): void {
  parts.delete(part)
  parts.delete(relationshipsName(part))
  setContentType(parts, part, undefined)
}

/** The part of the workbook itself, by the relationship that every package has. */
export function workbookName(parts: Parts): string {
  const root = relationshipsOf(parts, '').find(each => isOfType(each, 'officeDocument'))
  return root?.target ?? 'xl/workbook.xml'
}

export function treeOf(parts: Parts, part: string): XmlNode | undefined {
  const text = textOf(parts, part)
  return text === undefined ? undefined : parseXml(text)
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** `xl/worksheets/sheet1.xml` and `../charts/chart1.xml` give `xl/charts/chart1.xml`. */
function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const folders = part.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.') folders.push(step)
  }
  return folders.join('/')
}
