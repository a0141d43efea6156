/**
 * The oldest Excel that the add-in supports (2021). `customfunctions` is the set that Office.js itself asks for when
 * it answers invocations; without 1.7 it uses an older form.
 */
export const oldestSupported: Readonly<Record<string, string>> = {
  excelapi: '1.12',
  customfunctions: '1.9',
  customfunctionsruntime: '1.1',
  sharedruntime: '1.1',
  ribbonapi: '1.1',
  dialogapi: '1.1',
  settings: '1.1',
  documentevents: '1.1',
  richapiruntime: '1.2',
  // Internal to Office.js: without it, `delayForCellEdit` is ignored.
  delayforcelledit: '1.1',
}
