import type { DataValidationOperator, IDataValidationRule, IRange } from '@univerjs/core'
import type { Area, Validation } from '../spreadsheet.ts'
import { areaOf, rangeOf } from './areas.ts'
import type { UniverDocument } from './document.ts'

type Rule = Validation['rule']

const TYPES = { list: 'list', whole: 'whole', decimal: 'decimal', date: 'date', length: 'textLength', custom: 'custom' }
/** By the number of Univer's `DataValidationErrorStyle`. */
const ERROR_STYLES = ['information', 'stop', 'warning']

/** The validations of one sheet. */
export function sheetValidations(document: UniverDocument, id: string) {
  const { library, injector, unit } = document
  const { AddDataValidationMutation, UpdateDataValidationMutation, RemoveDataValidationMutation, UpdateRuleType } =
    library.validations
  const model = injector.get(library.sheetValidations.SheetDataValidationModel)
  const run = (mutation: string, parameters: object) => document.run(mutation, { subUnitId: id, ...parameters })
  let made = 0

  return {
    validations: (): readonly Validation[] => model.getRules(unit, id).map(validationOf),
    setValidation: (area: Area, rule: Rule | undefined): void => {
      for (const other of model.getRules(unit, id)) cutOut(other, area)
      if (rule)
        run(AddDataValidationMutation.id, { rule: { ...univerRule(rule), uid: newId(), ranges: [rangeOf(area)] } })
    },
    /** One rule for many places, as files have them. */
    addValidation: (areas: readonly Area[], rule: Rule): void =>
      run(AddDataValidationMutation.id, { rule: { ...univerRule(rule), uid: newId(), ranges: areas.map(rangeOf) } }),
  }

  function newId(): string {
    do made += 1
    while (model.getRuleById(unit, id, `validation-${made}`))
    return `validation-${made}`
  }

  /** A cell has one validation at most. */
  function cutOut(rule: IDataValidationRule, area: Area): void {
    const ranges: IRange[] = rule.ranges
    const rest = ranges.flatMap(range => library.core.Rectangle.subtract(range, rangeOf(area)))
    if (rest.length === 0) run(RemoveDataValidationMutation.id, { ruleId: rule.uid })
    else if (ranges.some(range => library.core.Rectangle.intersects(range, rangeOf(area))))
      run(UpdateDataValidationMutation.id, {
        ruleId: rule.uid,
        payload: { type: UpdateRuleType.RANGE, payload: rest },
      })
  }
}

function validationOf(rule: IDataValidationRule): Validation {
  const kind = Object.entries(TYPES).find(([, type]) => type === rule.type)?.[0] ?? 'custom'
  return {
    id: rule.uid,
    areas: (rule.ranges as readonly IRange[]).map(areaOf),
    rule: {
      // One of the keys of `TYPES`.
      kind: kind as Rule['kind'],
      operator: rule.operator ?? 'between',
      formula1: rule.formula1 ?? '',
      formula2: rule.formula2 ?? '',
      prompt: rule.showInputMessage ? { title: rule.promptTitle ?? '', message: rule.prompt ?? '' } : undefined,
      error: rule.showErrorMessage
        ? {
            title: rule.errorTitle ?? '',
            message: rule.error ?? '',
            style: ERROR_STYLES[rule.errorStyle ?? 1] ?? 'stop',
          }
        : undefined,
      ignoreBlank: rule.allowBlank ?? true,
    },
  }
}

function univerRule(rule: Rule): Omit<IDataValidationRule, 'uid' | 'ranges'> {
  const { kind, operator, formula1, formula2, prompt, error, ignoreBlank } = rule
  return {
    type: TYPES[kind],
    // Univer would compare a choice of a list as well. The names are those of OOXML and Office.js, apart from the
    // case of the first letter.
    ...(kind !== 'list' &&
      kind !== 'custom' && {
        operator: (operator.charAt(0).toLowerCase() + operator.slice(1)) as DataValidationOperator,
      }),
    formula1,
    formula2,
    allowBlank: ignoreBlank,
    showDropDown: true,
    // An arrow in the cell, as in Excel, and no chip around the value.
    renderMode: 1,
    showInputMessage: prompt !== undefined,
    ...(prompt && { promptTitle: prompt.title, prompt: prompt.message }),
    showErrorMessage: error !== undefined,
    ...(error && {
      errorTitle: error.title,
      error: error.message,
      errorStyle: Math.max(0, ERROR_STYLES.indexOf(error.style.toLowerCase())),
    }),
  }
}
