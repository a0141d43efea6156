import type { ICommandInfo, IMutationCommonParams, IUnitRange } from '@univerjs/core'
import type {
  IFormulaDirtyData,
  ISetDefinedNameMutationParam,
  ISetFormulaCalculationNotificationMutation,
  ISetFormulaCalculationResultMutation,
} from '@univerjs/engine-formula'
import type { TriggerCalculationController } from '@univerjs/sheets-formula'
import type { UniverDocument } from './document.ts'
import type { Caller } from './function-results.ts'
import type { UniverLibrary } from './library.ts'

export interface Calculation {
  /** Starts as soon as the work at hand is done. */
  readonly everything: () => void
  readonly cells: (cells: readonly Caller[]) => void
  readonly isIdle: () => boolean
  /** Cells calculated so far. */
  readonly count: () => number
  readonly stop: () => void
}

/**
 * Decides when Univer calculates, in place of its own trigger, which waits a tenth of a second after each change
 * and stops what runs: changes are gathered until the work at hand is done, one calculation runs at a time, and
 * `finished` hears when it is over.
 */
export function startCalculation(document: UniverDocument, finished: () => void): Calculation {
  const { library, injector, commands, unit } = document
  const { formulas, sheetFormulas } = library
  const dirtyOf = injector.get(formulas.IActiveDirtyManagerService)
  const functions = injector.get(formulas.IFunctionService)
  const formulaData = injector.get(formulas.FormulaDataModel)
  silence(library, injector.get(sheetFormulas.TriggerCalculationController))

  // Results that are written back, and the calculation that Univer wants of each new workbook.
  const ownResults: ReadonlySet<string> = new Set([
    library.sheets.SetRangeValuesMutation.id,
    formulas.SetTriggerFormulaCalculationStartMutation.id,
  ])
  const nameChanges: ReadonlySet<string> = new Set([
    formulas.SetDefinedNameMutation.id,
    formulas.RemoveDefinedNameMutation.id,
  ])
  let changes: ICommandInfo[] = []
  let dirtyCells: readonly Caller[] = []
  let everything = false
  let isScheduled = false
  let isRunning = false
  let count = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  commands.beforeCommandExecuted(command => {
    if (command.id === formulas.SetFormulaCalculationResultMutation.id) takeResult(command)
  })
  commands.onCommandExecuted((command, options) => {
    if (command.id === formulas.SetFormulaCalculationNotificationMutation.id) takeNotification(command)
    if (nameChanges.has(command.id)) takeName(command)
    if (!dirtyOf.get(command.id) || (options?.onlyLocal && ownResults.has(command.id)) || isStyleOnly(command)) return
    changes.push(command)
    schedule()
  })

  return {
    everything: () => {
      everything = true
      schedule()
    },
    cells: cells => {
      dirtyCells = [...dirtyCells, ...cells]
      schedule()
    },
    isIdle: () => !isScheduled && !isRunning,
    count: () => count,
    stop: () => clearTimeout(timer),
  }

  function schedule(): void {
    if (isScheduled || isRunning) return
    isScheduled = true
    timer = setTimeout(run, 0)
  }

  function run(): void {
    isScheduled = false
    isRunning = true
    const parameters = { ...dirtyData(), maxIteration: 1, isCalculateTreeModel: false, options: null }
    changes = []
    dirtyCells = []
    everything = false
    const rowData = formulaData.getHiddenRowsFiltered()
    commands.syncExecuteCommand(
      formulas.SetFormulaCalculationStartMutation.id,
      { ...parameters, rowData },
      { onlyLocal: true },
    )
  }

  function dirtyData(): IFormulaDirtyData {
    const each = changes.flatMap(command => dirtyOf.get(command.id)?.getDirtyData(command) ?? [])
    return {
      forceCalculation: everything || each.some(({ forceCalculation }) => forceCalculation),
      dirtyRanges: [...each.flatMap(({ dirtyRanges = [] }) => dirtyRanges), ...dirtyCells.map(cellRange)],
      dirtyNameMap: merged(each.map(({ dirtyNameMap }) => dirtyNameMap)),
      dirtyDefinedNameMap: merged(each.map(({ dirtyDefinedNameMap }) => dirtyDefinedNameMap)),
      dirtySuperTableMap: merged(each.map(({ dirtySuperTableMap }) => dirtySuperTableMap)),
      dirtyUnitFeatureMap: merged(each.map(({ dirtyUnitFeatureMap }) => dirtyUnitFeatureMap)),
      dirtyUnitOtherFormulaMap: merged(each.map(({ dirtyUnitOtherFormulaMap }) => dirtyUnitOtherFormulaMap)),
      clearDependencyTreeCache: merged(each.map(({ clearDependencyTreeCache }) => clearDependencyTreeCache)),
    }
  }

  function cellRange({ sheet, row, column }: Caller): IUnitRange {
    return {
      unitId: unit,
      sheetId: sheet,
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    }
  }

  /**
   * Univer puts what a name stands for into the parsed formula and keeps that although the name changes later, so
   * the formulas with the name, and with names that use it, have to be parsed again.
   */
  function takeName({ params }: ICommandInfo): void {
    const { name } = params as ISetDefinedNameMutationParam
    const others = Object.values(injector.get(formulas.IDefinedNamesService).getDefinedNameMap(unit) ?? {})
    const users = others.filter(({ formulaOrRefString }) => formulaOrRefString.includes(name)).map(other => other.name)
    for (const each of [name, ...users])
      functions.deleteFormulaAstCacheKey(each, each.toUpperCase(), each.toLowerCase())
    everything = true
  }

  /** Counts the cells, and keeps a calculation from changing number formats, which Excel does not do either. */
  function takeResult({ params }: ICommandInfo): void {
    const { unitData } = params as ISetFormulaCalculationResultMutation
    for (const rows of Object.values(unitData?.[unit] ?? {}))
      for (const cells of Object.values(rows ?? {}))
        for (const cell of Object.values(cells ?? {})) {
          count += 1
          if (cell && typeof cell === 'object' && 's' in cell) delete cell.s
        }
  }

  function takeNotification({ params }: ICommandInfo): void {
    const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation
    if (functionsExecutedState === undefined || !isRunning) return
    isRunning = false
    if (changes.length > 0 || dirtyCells.length > 0 || everything) schedule()
    finished()
  }
}

const STYLE_COMMANDS = /^sheet\.command\.(set-style|set-border|clear-selection-format)/

const isStyleOnly = ({ params }: ICommandInfo): boolean =>
  STYLE_COMMANDS.test((params as IMutationCommonParams | undefined)?.trigger ?? '')

/**
 * Univer's trigger hears of nothing any more. Its own `dispose` would also end the progress that the interface
 * reads from it, so only what every disposable part does is done, and the wait that it began is ended.
 */
function silence({ core }: UniverLibrary, trigger: TriggerCalculationController): void {
  core.Disposable.prototype.dispose.call(trigger)
  // biome-ignore lint/complexity/useLiteralKeys: the only way to a private member.
  clearTimeout(trigger['_setTimeoutKey'])
}

/** One level deep is enough: by unit, then by sheet or name. */
function merged<ByUnit extends object>(maps: readonly (ByUnit | undefined)[]): ByUnit {
  const all: Record<string, object> = {}
  for (const map of maps)
    for (const [unit, entries] of Object.entries<object>({ ...map })) all[unit] = { ...all[unit], ...entries }
  // Of the same shape as each of them.
  return all as ByUnit
}
