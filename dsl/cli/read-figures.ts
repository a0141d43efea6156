import path from 'node:path'
import { parseCsv } from 'hucre/csv'
import type { FactName, InputId } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Figure, Figures } from '../score/figures.ts'
import { figureGiven } from '../score/given.ts'
import { namesOf, targetNamed } from './names.ts'
import { readBytes } from './read-bytes.ts'
import { Refusal, refusals } from './texts.ts'

/**
 * Reads figures from a table with the columns code, letter, value, source, note. A row with a fact's code has no
 * letter. Source and note become the origin of the figure. Refuses rows that name nothing in the index.
 */
export async function readFigures(name: string, rulebook: Rulebook): Promise<Figures> {
  const names = namesOf(rulebook)
  const figures = new Map<InputId | FactName, Figure>()
  const rows = parseCsv(await readTable(name)).slice(1)
  rows.forEach((row, at) => {
    const [code = '', letter = '', value = '', source = '', note = ''] = row.map(cell => String(cell ?? '').trim())
    if (code === '') return
    const target = targetNamed(names, `${code}.${letter}`, code)
    if (!target) throw new Refusal(refusals.unknownRow(name, at + 2, letter === '' ? code : `${code}.${letter}`))
    const figure = figureGiven(
      target.kind,
      { kind: 'text', text: value },
      originOf(source, note) || `${path.basename(name)}:${at + 2}`,
    )
    if (figure) figures.set(target.name, figure)
  })
  return figures
}

const originOf = (source: string, note: string): string => [source, note].filter(text => text !== '').join('; ')

const MAXIMUM_MEGABYTES = 256

/** The text of a table file; refuses what is missing, no file, or too large. */
export async function readTable(name: string): Promise<string> {
  const text = new TextDecoder().decode(await readBytes(name, MAXIMUM_MEGABYTES))
  return text.normalize('NFC')
}
