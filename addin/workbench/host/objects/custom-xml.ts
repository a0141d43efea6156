import type { Arguments } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, hostType, nullObject } from '../protocol/host-object.ts'
import type { DocumentSubject } from './sheet-subject.ts'

interface PartSubject extends DocumentSubject {
  readonly id: string
}

interface ScopedSubject extends DocumentSubject {
  readonly namespace: string
}

const partsOf = ({ excel }: DocumentSubject): Map<string, string> => excel.spreadsheet.parts.customXml

export const customXmlPart = hostType<PartSubject>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { read: ({ id }) => id },
    NamespaceUri: { read: subject => namespaceOf(xmlOf(subject)) },
  },
  methods: {
    GetXml: subject => xmlOf(subject),
    SetXml: (subject, given) => {
      xmlOf(subject)
      partsOf(subject).set(subject.id, checked(given.text(0)))
    },
    Delete: subject => {
      xmlOf(subject)
      partsOf(subject).delete(subject.id)
    },
  },
})

export const customXmlPartCollection = hostType<DocumentSubject>({
  name: 'CustomXmlPartCollection',
  items: subject => [...partsOf(subject).keys()].map(id => customXmlPart.of({ ...subject, id })),
  item: (subject, given) => existing(subject, given),
  methods: {
    Add: (subject, given) => {
      const xml = checked(given.text(0))
      const id = `{${crypto.randomUUID().toUpperCase()}}`
      partsOf(subject).set(id, xml)
      return customXmlPart.of({ ...subject, id })
    },
    GetByNamespace: (subject, given) => scopedCollection.of({ ...subject, namespace: given.text(0) }),
    GetItemOrNullObject: (subject, given) => {
      const id = given.text(0)
      return partsOf(subject).has(id) ? customXmlPart.of({ ...subject, id }) : nullObject
    },
    GetCount: subject => partsOf(subject).size,
  },
})

export const scopedCollection = hostType<ScopedSubject>({
  name: 'CustomXmlPartScopedCollection',
  items: subject => idsIn(subject).map(id => customXmlPart.of({ ...subject, id })),
  item: (subject, given) => existing(subject, given),
  methods: {
    GetCount: subject => idsIn(subject).length,
    GetItemOrNullObject: (subject, given) => {
      const id = given.text(0)
      return idsIn(subject).includes(id) ? customXmlPart.of({ ...subject, id }) : nullObject
    },
    GetOnlyItem: subject => {
      const [id, ...others] = idsIn(subject)
      if (id === undefined || others.length > 0) throw new HostError('ItemNotFound')
      return customXmlPart.of({ ...subject, id })
    },
    GetOnlyItemOrNullObject: subject => {
      const [id, ...others] = idsIn(subject)
      return id === undefined || others.length > 0 ? nullObject : customXmlPart.of({ ...subject, id })
    },
  },
})

function existing(subject: DocumentSubject, given: Arguments): HostObject {
  const id = given.text(0)
  if (!partsOf(subject).has(id)) throw new HostError('ItemNotFound')
  return customXmlPart.of({ ...subject, id })
}

function xmlOf(subject: PartSubject): string {
  const xml = partsOf(subject).get(subject.id)
  if (xml === undefined) throw new HostError('ItemNotFound')
  return xml
}

const idsIn = (subject: ScopedSubject): string[] =>
  [...partsOf(subject)].filter(([, xml]) => namespaceOf(xml) === subject.namespace).map(([id]) => id)

/** Excel refuses what is no XML; a full check is not ours, but text without a root element is none. */
function checked(xml: string): string {
  if (!/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<[^\s!?/>]+[\s\S]*>\s*$/.test(xml))
    throw new HostError('InvalidArgument')
  return xml
}

/** Of the root element: `<thuoc:rules xmlns:thuoc="urn:thuoc:rules:1">` has the one of its prefix. */
function namespaceOf(xml: string): string {
  const [, name = '', attributes = ''] = /<([^\s!?/>]+)([^>]*)>/.exec(xml.replace(/<!--[\s\S]*?-->/g, '')) ?? []
  const prefix = name.includes(':') ? `:${name.split(':')[0]}` : ''
  for (const [, key, double, single] of attributes.matchAll(/(xmlns(?::[^\s=]+)?)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    if (key === `xmlns${prefix}`) return double ?? single ?? ''
  return ''
}
