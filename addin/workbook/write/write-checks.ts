import { type Style, styles } from '../../sheets/styles.ts'
import type { DataBarPlan, HighlightPlan, SheetPlan, ValidationPlan } from '../../sheets/workbook-plan.ts'
import { groupedBy, listsOf } from './rectangles.ts'

/** What cells accept and how they show it: validations, highlights, data bars. */
export function writeChecks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const [, alike] of groupedBy(plan.validations, sameButRange)) {
    const [first] = alike
    if (first)
      for (const list of listsOf(alike.map(({ range }) => range))) writeValidation(sheet.getRanges(list), first)
  }
  for (const highlight of plan.highlights) writeHighlight(sheet, highlight)
  for (const bar of plan.dataBars) writeDataBar(sheet, bar)
}

const sameButRange = ({ range: _, ...rest }: ValidationPlan): string => JSON.stringify(rest)

function writeValidation({ dataValidation }: Excel.RangeAreas, plan: ValidationPlan): void {
  dataValidation.ignoreBlanks = true
  dataValidation.rule = ruleOf(plan)
  dataValidation.errorAlert = {
    showAlert: true,
    style: 'Stop',
    title: plan.refusal.title,
    message: plan.refusal.text,
  }
  if (plan.prompt) dataValidation.prompt = { showPrompt: true, title: plan.prompt.title, message: plan.prompt.text }
}

function ruleOf(plan: ValidationPlan): Excel.DataValidationRule {
  switch (plan.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: `=${plan.source}` } }
    case 'words':
      return { list: { inCellDropDown: true, source: plan.words.join(',') } }
    case 'not-negative':
      return { decimal: { operator: 'GreaterThanOrEqualTo', formula1: 0 } }
    case 'between':
      return { decimal: { operator: 'Between', formula1: plan.lowest, formula2: plan.highest } }
    default:
      return plan satisfies never
  }
}

/** Ranges of one highlight stand side by side and are judged by the row, so one formula serves them all. */
function writeHighlight(sheet: Excel.Worksheet, { range, formula, style }: HighlightPlan): void {
  const { ground }: Style = styles[style]
  const { custom } = sheet.getRanges(range.replaceAll(' ', ',')).conditionalFormats.add('Custom')
  custom.rule.formula = `=${formula}`
  if (ground) custom.format.fill.color = `#${ground}`
}

function writeDataBar(sheet: Excel.Worksheet, { range, colour, highest }: DataBarPlan): void {
  const { dataBar } = sheet.getRange(range).conditionalFormats.add('DataBar')
  dataBar.lowerBoundRule = { type: 'Number', formula: '0' }
  dataBar.upperBoundRule =
    highest === 'largest' ? { type: 'HighestValue' } : { type: 'Number', formula: String(highest) }
  // `FF9DC3E6`: alpha first, which Excel does not take.
  dataBar.positiveFormat.fillColor = `#${colour.slice(-6)}`
  dataBar.positiveFormat.gradientFill = false
}
