import type { IMutationInfo, IRange } from '@univerjs/core'
import type { EffectRefRangeParams } from '@univerjs/sheets'
import type { IConditionFormattingRule } from '@univerjs/sheets-conditional-formatting'
import type { UniverDocument } from './document.ts'

/**
 * Lets conditional formats follow inserted and deleted cells where no interface of Univer does it: there the part
 * that does belongs to the interface.
 */
export function moveConditionals(document: UniverDocument): void {
  const { library, injector, unit, workbook } = document
  const { SetConditionalRuleMutation, DeleteConditionalRuleMutation, AddConditionalRuleMutation } = library.conditionals
  const model = injector.get(library.conditionals.ConditionalFormattingRuleModel)
  const references = injector.get(library.sheetFormulas.FormulaRefRangeService)
  const moves: ReadonlySet<string> = new Set(Object.values(library.sheets.EffectRefRangId))

  injector.get(library.sheets.SheetInterceptorService).interceptCommand({
    getMutations: ({ id, params = {} }) => {
      if (!moves.has(id)) return { redos: [], undos: [] }
      const subUnitId = (params as { subUnitId?: string }).subUnitId ?? workbook.getActiveSheet()?.getSheetId() ?? ''
      // One of the commands that `moves` names.
      const move = { id, params } as EffectRefRangeParams
      const rules = [...(model.getSubunitRules(unit, subUnitId) ?? [])]
      const changed = rules.map(rule => ({ rule, after: moved(subUnitId, rule, move) }))
      return {
        redos: changed.flatMap(({ rule, after }) => replaced(subUnitId, rule, after)),
        undos: changed.flatMap(({ rule, after }) => restored(subUnitId, rule, after)),
      }
    },
  })

  function moved(subUnitId: string, rule: IConditionFormattingRule, move: EffectRefRangeParams): typeof rule {
    const ranges = rule.ranges.flatMap((range): readonly IRange[] => {
      const result = library.sheets.handleCommonDefaultRangeChangeWithEffectRefCommands(range, move)
      return Array.isArray(result) ? result : [result]
    })
    const formula = formulaOf(rule)
    if (formula === undefined) return { ...rule, ranges }
    const value = references.transformFormulaByEffectCommand(unit, subUnitId, formula, move)
    // The formula stands where `formulaOf` found it.
    return { ...rule, ranges, rule: { ...rule.rule, value } as typeof rule.rule }
  }

  const mutation = (id: string, parameters: object): IMutationInfo => ({ id, params: { unitId: unit, ...parameters } })

  function replaced(subUnitId: string, old: IConditionFormattingRule, rule: typeof old): readonly IMutationInfo[] {
    const { cfId } = old
    if (rule.ranges.length === 0) return [mutation(DeleteConditionalRuleMutation.id, { subUnitId, cfId })]
    return isSame(old, rule) ? [] : [mutation(SetConditionalRuleMutation.id, { subUnitId, cfId, rule })]
  }

  function restored(subUnitId: string, rule: IConditionFormattingRule, now: typeof rule): readonly IMutationInfo[] {
    const { cfId } = rule
    if (now.ranges.length === 0) return [mutation(AddConditionalRuleMutation.id, { subUnitId, rule })]
    return isSame(rule, now) ? [] : [mutation(SetConditionalRuleMutation.id, { subUnitId, cfId, rule })]
  }
}

const isSame = (left: IConditionFormattingRule, right: IConditionFormattingRule): boolean =>
  JSON.stringify(left) === JSON.stringify(right)

const formulaOf = ({ rule }: IConditionFormattingRule): string | undefined =>
  'value' in rule && typeof rule.value === 'string' && rule.value.startsWith('=') ? rule.value : undefined
