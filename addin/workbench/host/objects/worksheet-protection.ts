import { recordOf as objectOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'
import { hostType } from '../protocol/host-object.ts'
import { isProtected } from './guard.ts'
import { recordOf, setRecord } from './records.ts'
import type { DocumentSubject, SheetSubject } from './sheet-subject.ts'

/** What a protected sheet allows unless it says otherwise. */
const strict: Readonly<Record<string, boolean | string>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
}

export const worksheetProtection = hostType<SheetSubject>({
  name: 'WorksheetProtection',
  properties: {
    Protected: { read: ({ sheet }) => isProtected(sheet) },
    Options: { read: ({ sheet }) => (isProtected(sheet) ? recordOf(sheet, 'protection')?.options : null) },
  },
  methods: {
    Protect: ({ excel, sheet }, given) => {
      if (isProtected(sheet)) throw new HostError('InvalidOperation')
      const options = { ...strict, ...(given.has(0) ? onlyOptions(given.record(0)) : {}) }
      setRecord(sheet, 'protection', { protected: true, hasPassword: given.textOr(1, '') !== '', options })
      excel.passwords.set(sheet.id, given.textOr(1, ''))
      excel.subscriptions.fire('protectionChanged', sheet.id, { isProtected: true, source: 'Local' })
    },
    Unprotect: ({ excel, sheet }, given) => {
      const protection = recordOf(sheet, 'protection')
      if (protection?.protected !== true) return
      const password = excel.passwords.get(sheet.id)
      if (protection.hasPassword && (password === undefined || given.textOr(0, '') !== password))
        throw new HostError('AccessDenied')
      setRecord(sheet, 'protection', { ...protection, protected: false, hasPassword: false })
      excel.subscriptions.fire('protectionChanged', sheet.id, { isProtected: false, source: 'Local' })
    },
  },
})

export const workbookProtection = hostType<DocumentSubject>({
  name: 'WorkbookProtection',
  properties: { Protected: { read: ({ excel }) => excel.structure.protected } },
  methods: {
    Protect: ({ excel }, given) => {
      if (excel.structure.protected) throw new HostError('InvalidOperation')
      excel.structure.protected = true
      excel.passwords.set('', given.textOr(0, ''))
    },
    Unprotect: ({ excel }, given) => {
      if (excel.structure.protected && given.textOr(0, '') !== (excel.passwords.get('') ?? ''))
        throw new HostError('AccessDenied')
      excel.structure.protected = false
    },
  },
})

function onlyOptions(given: unknown): Record<string, boolean | string> {
  const options: Record<string, boolean | string> = {}
  for (const [key, value] of Object.entries(objectOf(given))) {
    if (!(key in strict)) throw new HostError('InvalidArgument')
    if (typeof value === 'boolean' || typeof value === 'string') options[key] = value
  }
  return options
}
