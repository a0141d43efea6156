import { type Arguments, textOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { type HostObject, hostType, nullObject, type Property } from '../protocol/host-object.ts'
import type { DocumentSubject } from './sheet-subject.ts'

interface PropertySubject extends DocumentSubject {
  readonly key: string
}

type Value = string | number | boolean

const customOf = ({ excel }: DocumentSubject): Map<string, Value> => excel.spreadsheet.parts.properties
const titleOf = ({ excel }: DocumentSubject) => excel.spreadsheet.parts.title

const customProperty = hostType<PropertySubject>({
  name: 'CustomProperty',
  identity: ({ key }) => ({ Id: key, Key: key }),
  properties: {
    Key: { read: ({ key }) => key },
    Value: {
      read: subject => presentValue(subject),
      write: (subject, value) => void customOf(subject).set(subject.key, checked(value)),
    },
    Type: {
      read: subject => {
        const value = presentValue(subject)
        return typeof value === 'number' ? 'Number' : typeof value === 'boolean' ? 'Boolean' : 'String'
      },
    },
  },
  methods: {
    Delete: subject => {
      presentValue(subject)
      customOf(subject).delete(subject.key)
    },
  },
})

const customPropertyCollection = hostType<DocumentSubject>({
  name: 'CustomPropertyCollection',
  items: subject => [...customOf(subject).keys()].map(key => customProperty.of({ ...subject, key })),
  item: (subject, given) => {
    const found = find(subject, given)
    if (found === undefined) throw new HostError('ItemNotFound')
    return found
  },
  methods: {
    Add: (subject, given) => {
      const key = given.text(0)
      customOf(subject).set(key, checked(given.values[1]))
      return customProperty.of({ ...subject, key })
    },
    GetItemOrNullObject: (subject, given) => find(subject, given) ?? nullObject,
    GetCount: subject => customOf(subject).size,
    DeleteAll: subject => customOf(subject).clear(),
  },
})

export const documentProperties = hostType<DocumentSubject>({
  name: 'DocumentProperties',
  properties: {
    Title: titleProperty('title'),
    Subject: titleProperty('subject'),
    Comments: titleProperty('comments'),
    LastAuthor: { read: subject => titleOf(subject).lastAuthor },
  },
  links: { Custom: subject => customPropertyCollection.of(subject) },
})

export const propertyTypes = [customProperty, customPropertyCollection, documentProperties] as const

function titleProperty(key: 'title' | 'subject' | 'comments'): Property<DocumentSubject> {
  return {
    read: subject => titleOf(subject)[key],
    write: (subject, value) => {
      titleOf(subject)[key] = textOf(value)
    },
  }
}

function find(subject: DocumentSubject, given: Arguments): HostObject | undefined {
  const wanted = given.text(0).toLowerCase()
  const key = [...customOf(subject).keys()].find(each => each.toLowerCase() === wanted)
  return key === undefined ? undefined : customProperty.of({ ...subject, key })
}

function presentValue(subject: PropertySubject): Value {
  const value = customOf(subject).get(subject.key)
  if (value === undefined) throw new HostError('ItemNotFound')
  return value
}

/** Texts over 255 characters do not fit into a custom property. */
function checked(value: unknown): Value {
  if (typeof value === 'string' && value.length <= 255) return value
  if (typeof value === 'number' || typeof value === 'boolean') return value
  throw new HostError('InvalidArgument')
}
