import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { completionsAt } from '../../dsl/services/completion/completions-at.ts'
import { diagnosticsOf } from '../../dsl/services/diagnostics.ts'
import { examplesOf } from '../../dsl/services/examples.ts'
import { hoverAt } from '../../dsl/services/hover/hover.ts'
import { Project } from '../../dsl/services/project.ts'
import { provinceFolder } from '../support/province-index.ts'
import { milliseconds } from './table.ts'
import { median, timeOf } from './timing.ts'

export const editingHeads = [
  'after each of 60 keystrokes',
  '600 lines: median',
  'slowest',
  'whole index: median',
  'slowest',
]

const NAME = 'dti-tinh-2022.thuoc'
/** Lines; the last item is left whole. */
const PART = 600
const KEYSTROKES = 60

/** What an editor asks after a keystroke, in a part of the index 2022 and in all of it. */
export function editingRows(): readonly (readonly string[])[] {
  const whole = readFileSync(join(provinceFolder, NAME), 'utf8')
  const times = [partOf(whole), whole].map(text => timesOf(withoutErrors(text)))
  const names = ['diagnostics', 'completion', 'hover', 'examples (when the writer pauses)']
  return names.map((name, index) => [
    name,
    ...times.flatMap(columns => {
      const column = columns[index] ?? []
      return [milliseconds(median(column)), milliseconds(Math.max(...column))]
    }),
  ])
}

/** The head and the first items, as an index of their own without errors, so that its examples run. */
function partOf(whole: string): string {
  const lines = whole.split('\n')
  const first = lines.findIndex(line => line.startsWith('nhóm '))
  const last = lines.findLastIndex((line, index) => index < PART && line.startsWith('nhóm '))
  const items = withoutLaterItems(lines.slice(first, last))
  const points = items.flatMap(line => /^nhóm .* tối đa (\d+)/.exec(line)?.[1] ?? [])
  const head = lines.slice(0, first).filter(line => !line.startsWith('giá trị trụ cột'))
  const total = points.reduce((sum, each) => sum + Number(each), 0)
  return [...head.map(line => line.replace(/^ {2}tối đa 1000$/, `  tối đa ${total}`)), ...items].join('\n')
}

/** Indicator 3.1 takes a figure of 8.2, which the part has not. */
const withoutLaterItems = (lines: readonly string[]): readonly string[] =>
  lines.filter(line => !/^ +ví dụ .*8\.2\.b/.test(line)).map(line => line.replace(/ = 8\.2\.b$/, ''))

/** Examples of a text with errors would not run, and what was measured would be nothing. */
function withoutErrors(text: string): string {
  const errors = diagnosticsOf(new Project([{ name: NAME, text }])).filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ sentence }) => sentence.en).join('\n'))
  return text
}

/** A letter comes and goes at places through the text, as of somebody who writes and mends. */
function timesOf(text: string): readonly (readonly number[])[] {
  let project = new Project([{ name: NAME, text }])
  const columns: [number[], number[], number[], number[]] = [[], [], [], []]
  for (let stroke = -20; stroke < KEYSTROKES; stroke++) {
    const offset = Math.floor((((stroke + KEYSTROKES) % KEYSTROKES) * text.length) / KEYSTROKES)
    const changed = stroke % 2 === 0 ? `${text.slice(0, offset)}đ${text.slice(offset)}` : text
    const place = { document: NAME, offset: offset + 1 }
    const all = [
      timeOf(() => {
        project = project.with({ name: NAME, text: changed })
        diagnosticsOf(project)
      }),
      timeOf(() => completionsAt(project, place)),
      timeOf(() => hoverAt(project, place)),
      timeOf(() => examplesOf(project)),
    ]
    if (stroke >= 0) for (const [index, time] of all.entries()) columns[index]?.push(time)
  }
  return columns
}
