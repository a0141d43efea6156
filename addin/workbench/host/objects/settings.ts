import { HostError } from '../protocol/host-error.ts'
import { hostType, nullObject } from '../protocol/host-object.ts'
import type { DocumentSubject } from './sheet-subject.ts'

interface SettingSubject extends DocumentSubject {
  readonly key: string
}

const settingsOf = ({ excel }: DocumentSubject): Map<string, unknown> => excel.spreadsheet.parts.settings

export const setting = hostType<SettingSubject>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { read: ({ key }) => key },
    _Id: { read: ({ key }) => key },
    Value: {
      read: subject => settingsOf(subject).get(subject.key),
      write: (subject, value) => void settingsOf(subject).set(subject.key, value),
    },
  },
  methods: { Delete: subject => void settingsOf(subject).delete(subject.key) },
})

export const settingCollection = hostType<DocumentSubject>({
  name: 'SettingCollection',
  items: subject => [...settingsOf(subject).keys()].map(key => setting.of({ ...subject, key })),
  item: (subject, given) => {
    const key = given.text(0)
    if (!settingsOf(subject).has(key)) throw new HostError('ItemNotFound')
    return setting.of({ ...subject, key })
  },
  methods: {
    Add: (subject, given) => {
      const key = given.text(0)
      settingsOf(subject).set(key, given.values[1])
      return setting.of({ ...subject, key })
    },
    GetItemOrNullObject: (subject, given) => {
      const key = given.text(0)
      return settingsOf(subject).has(key) ? setting.of({ ...subject, key }) : nullObject
    },
    GetCount: subject => settingsOf(subject).size,
  },
})
