import { addressOf } from '../../../sheets/address.ts'
import type { CellStyle, Conditional, Validation } from '../../spreadsheet/spreadsheet.ts'
import { typedFormula } from '../formulas.ts'
import type { ColourOf } from '../styles/colours.ts'
import { child, childrenOf, flag, type XmlNode } from '../xml/parse-xml.ts'
import { areasOf } from './read-cells.ts'

type Rule = Validation['rule']

const KINDS: Readonly<Record<string, Rule['kind']>> = {
  list: 'list',
  whole: 'whole',
  decimal: 'decimal',
  date: 'date',
  textLength: 'length',
  custom: 'custom',
}

/** The validations of a sheet, among them those that newer Excel keeps in an extension. */
export function readValidations(sheet: XmlNode): readonly Omit<Validation, 'id'>[] {
  const nodes = [
    ...childrenOf(child(sheet, 'dataValidations'), 'dataValidation'),
    ...extensions(sheet, 'dataValidations').flatMap(list => childrenOf(list, 'dataValidation')),
  ]
  return nodes.flatMap(node => {
    const kind = KINDS[node.attributes.type ?? '']
    const areas = areasOf(node.attributes.sqref ?? child(node, 'sqref')?.text ?? '')
    return kind && areas.length > 0 ? [{ areas, rule: ruleOf(node, kind) }] : []
  })
}

/** What stands in the extensions of a sheet under that name. */
export const extensions = (sheet: XmlNode, name: string): readonly XmlNode[] =>
  childrenOf(child(sheet, 'extLst'), 'ext').flatMap(ext => childrenOf(ext, name))

function ruleOf(node: XmlNode, kind: Rule['kind']): Rule {
  const { operator = 'between', promptTitle = '', prompt = '', errorTitle = '', error = '' } = node.attributes
  const formula = (name: string): string => child(node, name)?.text || (child(child(node, name), 'f')?.text ?? '')
  return {
    kind,
    operator,
    formula1: ruleFormula(formula('formula1'), kind),
    formula2: ruleFormula(formula('formula2'), kind),
    prompt: flag(node, 'showInputMessage') ? { title: promptTitle, message: prompt } : undefined,
    error: flag(node, 'showErrorMessage')
      ? { title: errorTitle, message: error, style: node.attributes.errorStyle ?? 'stop' }
      : undefined,
    ignoreBlank: flag(node, 'allowBlank'),
  }
}

/** A list of words is written as a text, `"Có,Không"`; numbers as they are; everything else is a formula. */
function ruleFormula(formula: string, kind: Rule['kind']): string {
  if (formula === '') return ''
  const words = kind === 'list' ? /^"(.*)"$/s.exec(formula.trim())?.[1] : undefined
  if (words !== undefined) return words.replaceAll('""', '"')
  return Number.isFinite(Number(formula)) ? formula : typedFormula(formula)
}

export function readConditionals(
  sheet: XmlNode,
  changes: readonly Partial<CellStyle>[],
  colourOf: ColourOf,
): readonly Omit<Conditional, 'id'>[] {
  const found = childrenOf(sheet, 'conditionalFormatting').flatMap(node => {
    const areas = areasOf(node.attributes.sqref ?? '')
    return childrenOf(node, 'cfRule').map(rule => ({ areas, rule, priority: Number(rule.attributes.priority ?? 0) }))
  })
  return found
    .sort((left, right) => left.priority - right.priority)
    .flatMap(({ areas, rule: node }) => {
      const first = areas[0]
      const rule = first && conditionOf(node, addressOf(first.top, first.left), changes, colourOf)
      return rule ? [{ areas, rule, stopIfTrue: flag(node, 'stopIfTrue') }] : []
    })
}

function conditionOf(
  node: XmlNode,
  cell: string,
  changes: readonly Partial<CellStyle>[],
  colourOf: ColourOf,
): Conditional['rule'] | undefined {
  const bar = child(node, 'dataBar')
  if (bar) {
    const [lowest = '', highest = ''] = childrenOf(bar, 'cfvo').map(limitOf)
    return { kind: 'data-bar', colour: colourOf(child(bar, 'color')) || '#638EC6', lowest, highest }
  }
  const [first, second] = childrenOf(node, 'formula').map(({ text }) => text)
  const style = changes[Number(node.attributes.dxfId ?? -1)]
  if (first === undefined || !style) return undefined
  const condition = node.attributes.type === 'cellIs' ? comparison(node, cell, first, second) : first
  return condition === undefined ? undefined : { kind: 'formula', formula: typedFormula(condition), style }
}

const limitOf = ({ attributes: { type, val = '' } }: XmlNode): string => (type === 'num' ? val : '')

const SIGNS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
}

/** The same condition as a formula of the first cell. */
function comparison({ attributes }: XmlNode, cell: string, first: string, second = ''): string | undefined {
  const { operator = '' } = attributes
  if (operator === 'between') return `AND(${cell}>=${first},${cell}<=${second})`
  if (operator === 'notBetween') return `OR(${cell}<${first},${cell}>${second})`
  const sign = SIGNS[operator]
  return sign && `${cell}${sign}${first}`
}
