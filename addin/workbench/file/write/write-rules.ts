import type { Area, Conditional, Sheet, Validation } from '../../spreadsheet/spreadsheet.ts'
import { fileFormula } from '../formulas.ts'
import { referenceOf } from '../read/read-cells.ts'
import type { StyleTable } from '../styles/style-table.ts'
import { child, childrenOf, type XmlNode } from '../xml/parse-xml.ts'
import { xml, xmlText } from '../xml/write-xml.ts'

const KINDS = { list: 'list', whole: 'whole', decimal: 'decimal', date: 'date', length: 'textLength', custom: 'custom' }

const sqref = (areas: readonly Area[]): string => areas.map(referenceOf).join(' ')

/** Equal rules of many places become one. */
export function validationsXml(sheet: Sheet): string {
  const groups = new Map<string, { rule: Validation['rule']; areas: Area[] }>()
  for (const { rule, areas } of sheet.validations()) {
    const key = JSON.stringify(rule)
    const group = groups.get(key) ?? { rule, areas: [] }
    group.areas.push(...areas)
    groups.set(key, group)
  }
  const rules = [...groups.values()].map(({ rule, areas }) => validationXml(rule, areas))
  return rules.length === 0 ? '' : xml('dataValidations', { count: rules.length }, rules.join(''))
}

function validationXml(rule: Validation['rule'], areas: readonly Area[]): string {
  const { kind, operator, formula1, formula2, prompt, error, ignoreBlank } = rule
  const name = operator.charAt(0).toLowerCase() + operator.slice(1)
  const attributes = {
    type: KINDS[kind],
    errorStyle: error && error.style !== 'stop' ? error.style.toLowerCase() : undefined,
    operator: kind === 'list' || kind === 'custom' || name === 'between' ? undefined : name,
    allowBlank: ignoreBlank || undefined,
    showInputMessage: prompt ? true : undefined,
    showErrorMessage: error ? true : undefined,
    errorTitle: error?.title || undefined,
    error: error?.message || undefined,
    promptTitle: prompt?.title || undefined,
    prompt: prompt?.message || undefined,
    sqref: sqref(areas),
  }
  const formulas = [formula1, formula2].map((formula, index) =>
    formula === '' ? '' : xml(`formula${index + 1}`, {}, xmlText(ruleFormula(formula, kind))),
  )
  return xml('dataValidation', attributes, formulas.join(''))
}

const ruleFormula = (formula: string, kind: Validation['rule']['kind']): string => {
  if (formula.startsWith('=')) return fileFormula(formula)
  return kind === 'list' ? `"${formula.replaceAll('"', '""')}"` : formula
}

/** The formats that the spreadsheet knows, and of the file's own those that it does not know. */
export function conditionalsXml(
  sheet: Sheet,
  tree: XmlNode | undefined,
  source: (node: XmlNode) => string,
  styles: StyleTable,
): string {
  const conditionals = sheet.conditionals()
  const written = conditionals.map((each, index) => conditionalXml(each, index + 1, styles))
  const unknown = childrenOf(tree, 'conditionalFormatting').flatMap(node => {
    const rules = childrenOf(node, 'cfRule').filter(isUnknown)
    return rules.length === 0 ? [] : [xml('conditionalFormatting', node.attributes, rules.map(source).join(''))]
  })
  return [...written, ...unknown].join('')
}

const isUnknown = (rule: XmlNode): boolean => !child(rule, 'dataBar') && !child(rule, 'formula')

function conditionalXml({ areas, rule, stopIfTrue }: Conditional, priority: number, styles: StyleTable): string {
  const common = { priority, stopIfTrue: stopIfTrue || undefined }
  const inside =
    rule.kind === 'formula'
      ? xml(
          'cfRule',
          { type: 'expression', dxfId: styles.changeNumberOf(rule.style), ...common },
          xml('formula', {}, xmlText(fileFormula(rule.formula))),
        )
      : xml('cfRule', { type: 'dataBar', ...common }, barXml(rule))
  return xml('conditionalFormatting', { sqref: sqref(areas) }, inside)
}

function barXml({ colour, lowest, highest }: Extract<Conditional['rule'], { kind: 'data-bar' }>): string {
  const limit = (value: string, open: string): string =>
    value === '' ? xml('cfvo', { type: open }) : xml('cfvo', { type: 'num', val: value })
  return xml(
    'dataBar',
    {},
    limit(lowest, 'min') + limit(highest, 'max') + xml('color', { rgb: `FF${colour.slice(1)}` }),
  )
}
