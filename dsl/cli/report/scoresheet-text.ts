import { decimalText } from '../../explain/number-text.ts'
import type { Rulebook, State } from '../../model/rulebook.ts'
import type { Rational } from '../../numbers/rational.ts'
import type { Outcome, Scoresheet, Total } from '../../score/outcome.ts'
import type { Language } from '../../text/language.ts'
import { tableLines } from '../table.ts'
import { intervalText, shareText } from './interval-text.ts'
import { reportTexts } from './texts.ts'
import { topCodes } from './top-codes.ts'

/** A scoresheet as the lines that `thuoc score` prints: groups, total, pillars, and what is not there yet. */
export function scoresheetLines(rulebook: Rulebook, sheet: Scoresheet, language: Language): readonly string[] {
  const texts = reportTexts[language]
  return [
    ...groupLines(rulebook, sheet, language),
    '',
    `${texts.indexValue}: ${shareText(sheet.total, 'value', language)}`,
    ...pillarLines(rulebook, sheet, language),
    '',
    ...openLines(rulebook, sheet, language),
  ]
}

function groupLines(rulebook: Rulebook, sheet: Scoresheet, language: Language): readonly string[] {
  const texts = reportTexts[language]
  const rows = rulebook.groups.flatMap(({ code, title }) => {
    const total = sheet.groups.get(code)
    return total ? [totalRow(code, title[language], total, language)] : []
  })
  const totalLine = totalRow('', texts.total, sheet.total, language)
  const [heading, ...lines] = tableLines(
    [texts.headings, ...rows, totalLine],
    ['left', 'left', 'right', 'right', 'right', 'right', 'right'],
  )
  const rule = '─'.repeat(Math.max(...[heading ?? '', ...lines].map(line => line.length)))
  return [heading ?? '', rule, ...lines.slice(0, -1), rule, ...lines.slice(-1)]
}

function totalRow(code: string, title: string, total: Total, language: Language): readonly string[] {
  return [
    code,
    title,
    intervalText(total, language),
    pointsText(total.maximum, language),
    shareText(total, 'percent', language),
    pointsText(total.pointsOnMissing, language),
    pointsText(total.pointsOnCohort, language),
  ]
}

function pillarLines(rulebook: Rulebook, sheet: Scoresheet, language: Language): readonly string[] {
  const rows = rulebook.lenses.flatMap(({ name, title }) => {
    const total = sheet.lenses.get(name)
    return total ? [[`  ${title[language]}`, shareText(total, 'value', language)]] : []
  })
  return rows.length === 0 ? [] : [`${reportTexts[language].pillars}:`, ...tableLines(rows, ['left', 'left'])]
}

function openLines(rulebook: Rulebook, sheet: Scoresheet, language: Language): readonly string[] {
  const texts = reportTexts[language]
  const { total } = sheet
  const top = topCodes(rulebook).flatMap(code => sheet.outcomes.get(code) ?? [])
  const scored = top.filter(({ state }) => state !== 'unscored')
  const complete = scored.filter(({ state }) => state !== 'missing' && state !== 'invalid')
  const section = (state: State, heading: string, points: (outcome: Outcome) => Rational): readonly string[] => {
    const members = scored.filter(outcome => outcome.state === state)
    return members.length === 0 ? [] : [heading, ...codeLines(members, points, language)]
  }
  const count = (state: State): number => scored.filter(outcome => outcome.state === state).length
  return [
    texts.counted(complete.length, scored.length),
    ...section(
      'missing',
      texts.missing(count('missing'), pointsText(total.pointsOnMissing, language)),
      ({ open }) => open,
    ),
    ...section(
      'needs-cohort',
      texts.cohort(count('needs-cohort'), pointsText(total.pointsOnCohort, language)),
      ({ maximum }) => maximum,
    ),
    ...section(
      'invalid',
      texts.invalid(count('invalid'), pointsText(total.pointsOnInvalid, language)),
      ({ maximum }) => maximum,
    ),
    ...section('undefined', texts.undefined(count('undefined')), ({ maximum }) => maximum),
    ...section('capped', texts.capped(count('capped')), ({ maximum }) => maximum),
  ]
}

const LINE_WIDTH = 100

/** `  1.3 (10), 1.4 (10), …`, broken into lines. */
function codeLines(
  members: readonly Outcome[],
  points: (outcome: Outcome) => Rational,
  language: Language,
): readonly string[] {
  const lines: string[] = []
  for (const outcome of members) {
    const item = `${outcome.code} (${pointsText(points(outcome), language)})`
    const last = lines.at(-1)
    if (last === undefined || last.length + item.length > LINE_WIDTH) lines.push(`  ${item}`)
    else lines[lines.length - 1] = `${last}, ${item}`
  }
  return lines
}

/** Points without closing zeros: `10`, `2,5`. */
function pointsText(points: Rational, language: Language): string {
  const text = decimalText(points, 2, language)
  return text.replace(/([.,]\d*?)0+$/, '$1').replace(/[.,]$/, '')
}
