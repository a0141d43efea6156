import type { DefinedName } from '../spreadsheet.ts'
import type { UniverDocument } from './document.ts'

/** What Univer writes into a name of the whole workbook instead of a sheet's id. */
const WORKBOOK_SCOPE = 'AllDefaultWorkbook'

/** The defined names of a workbook; Univer keeps formulas without `=` where they are references. */
export function definedNames(document: UniverDocument) {
  const { library, injector, unit } = document
  const { formulas } = library
  const service = injector.get(formulas.IDefinedNamesService)
  const entries = () => Object.values(service.getDefinedNameMap(unit) ?? {})
  const find = (name: string, scope: string | undefined) =>
    entries().find(entry => entry.name.toLowerCase() === name.toLowerCase() && scopeOf(entry.localSheetId) === scope)

  return {
    names: (): readonly DefinedName[] =>
      entries().map(({ name, formulaOrRefString, localSheetId, hidden, comment }) => {
        const scope = scopeOf(localSheetId)
        return {
          name,
          formula: formulaOrRefString.startsWith('=') ? formulaOrRefString : `=${formulaOrRefString}`,
          ...(scope !== undefined && { scope }),
          visible: !hidden,
          comment: comment ?? '',
        }
      }),
    setName: ({ name, formula, scope, visible, comment }: DefinedName): void => {
      const known = find(name, scope)
      if (known) document.run(formulas.RemoveDefinedNameMutation.id, known)
      document.run(formulas.SetDefinedNameMutation.id, {
        id: known?.id ?? idOf(name, scope),
        name,
        formulaOrRefString: stored(formula),
        localSheetId: scope ?? WORKBOOK_SCOPE,
        hidden: !visible,
        comment,
      })
    },
    removeName: (name: string, scope?: string): void => {
      const known = find(name, scope)
      if (known) document.run(formulas.RemoveDefinedNameMutation.id, known)
    },
  }
}

const scopeOf = (sheet: string | undefined): string | undefined => (sheet === WORKBOOK_SCOPE ? undefined : sheet)
const idOf = (name: string, scope = WORKBOOK_SCOPE): string => `${scope} ${name.toLowerCase()}`

const REFERENCE = /^=('(?:[^']|'')+'|[^'!(),+*/&<>=\s-]+)!\$?[A-Z]{1,3}\$?\d+(:\$?[A-Z]{1,3}\$?\d+)?$/

const stored = (formula: string): string => (REFERENCE.test(formula) ? formula.slice(1) : formula)
