import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseCsv } from 'hucre/csv'
import { type FactName, factNameOf, type InputId } from '../model/ids.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { Figure, Figures } from '../score/figures.ts'
import { figureGiven } from '../score/given.ts'
import { namesOf } from './names.ts'
import { reasonOf } from './reason.ts'
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
    const named = names.inputs.get(`${code}.${letter}`) ?? names.facts.get(code)
    if (!named) throw new Refusal(refusals.unknownRow(name, at + 2, letter === '' ? code : `${code}.${letter}`))
    const id = 'id' in named ? named.id : factNameOf(named.name)
    const kind = 'id' in named ? named.kind : named.unit.kind === 'text' ? 'text' : 'number'
    const figure = figureGiven(
      kind,
      { kind: 'text', text: value },
      originOf(source, note) || `${path.basename(name)}:${at + 2}`,
    )
    if (figure) figures.set(id, figure)
  })
  return figures
}

const originOf = (source: string, note: string): string => [source, note].filter(text => text !== '').join('; ')

/** The text of a table file; refuses what is missing or no file. */
export async function readTable(name: string): Promise<string> {
  const text = await readFile(name, 'utf8').catch(error => {
    if (reasonOf(error) === 'ENOENT') throw new Refusal(refusals.missingPath(name))
    throw new Refusal(refusals.unreadable(name, reasonOf(error)))
  })
  return text.replace(/^\uFEFF/, '').normalize('NFC')
}
