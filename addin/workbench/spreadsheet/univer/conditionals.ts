import type { IStyleBase } from '@univerjs/core'
import type {
  IConditionalFormattingRuleConfig,
  IConditionFormattingRule,
} from '@univerjs/sheets-conditional-formatting'
import type { CellStyle, Conditional } from '../spreadsheet.ts'
import { areaOf, rangeOf } from './areas.ts'
import { cellStyle, defaultStyle, hexColour, univerStyle } from './cell-style.ts'
import type { UniverDocument } from './document.ts'

type Rule = Conditional['rule']

/** The conditional formats of one sheet, first one first in rank. Kinds that `Conditional` lacks are left out. */
export function sheetConditionals(document: UniverDocument, id: string) {
  const { library, injector, unit } = document
  const { AddConditionalRuleMutation, DeleteConditionalRuleMutation, ConditionalFormattingRuleModel } =
    library.conditionals
  const model = injector.get(ConditionalFormattingRuleModel)
  let made = 0

  return {
    conditionals: (): readonly Conditional[] =>
      (model.getSubunitRules(unit, id) ?? []).flatMap(found => {
        const rule = ruleOf(found.rule)
        return rule ? [{ id: found.cfId, areas: found.ranges.map(areaOf), rule, stopIfTrue: found.stopIfTrue }] : []
      }),
    addConditional: ({ areas, rule, stopIfTrue }: Omit<Conditional, 'id'>): string => {
      const cfId = newId()
      const added: IConditionFormattingRule = { cfId, ranges: areas.map(rangeOf), stopIfTrue, rule: univerRule(rule) }
      document.run(AddConditionalRuleMutation.id, { subUnitId: id, rule: added })
      return cfId
    },
    removeConditional: (cfId: string): void => document.run(DeleteConditionalRuleMutation.id, { subUnitId: id, cfId }),
  }

  function newId(): string {
    do made += 1
    while (model.getRule(unit, id, `conditional-${made}`))
    return `conditional-${made}`
  }

  function ruleOf(rule: IConditionalFormattingRuleConfig): Rule | undefined {
    const { CFRuleType, CFSubRuleType } = library.conditionals
    if (rule.type === CFRuleType.dataBar && 'positiveColor' in rule.config) {
      const { min, max, positiveColor } = rule.config
      return { kind: 'data-bar', colour: hexColour(positiveColor), lowest: limitOf(min), highest: limitOf(max) }
    }
    if (rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula && 'value' in rule)
      return { kind: 'formula', formula: String(rule.value), style: partialStyle(rule.style) }
    return undefined
  }

  function univerRule(rule: Rule): IConditionalFormattingRuleConfig {
    const { CFRuleType, CFSubRuleType, CFValueType } = library.conditionals
    if (rule.kind === 'formula')
      return {
        type: CFRuleType.highlightCell,
        subType: CFSubRuleType.formula,
        value: rule.formula.startsWith('=') ? rule.formula : `=${rule.formula}`,
        style: univerStyle(rule.style),
      }
    const limit = (text: string, open: 'min' | 'max') =>
      text === '' ? { type: CFValueType[open], value: 0 } : { type: CFValueType.num, value: Number(text) }
    const colour = hexColour(rule.colour)
    return {
      type: CFRuleType.dataBar,
      isShowValue: true,
      config: {
        min: limit(rule.lowest, 'min'),
        max: limit(rule.highest, 'max'),
        isGradient: false,
        positiveColor: colour,
        nativeColor: colour,
      },
    }
  }
}

/** The number, or empty for the smallest or largest of the cells. */
const limitOf = ({ type, value }: { readonly type: string; readonly value?: number | string }): string =>
  type === 'num' ? String(value ?? '') : ''

/** A conditional format changes only what it names. */
function partialStyle(style: IStyleBase): Partial<CellStyle> {
  const full = cellStyle(style)
  const named = Object.entries(full).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultStyle[key as keyof typeof defaultStyle]),
  )
  return Object.fromEntries(named)
}
