import path from 'node:path'
import { compareRulebooks, compareRuleSets } from '../../diff/compare.ts'
import { isSame } from '../../diff/difference.ts'
import { compareScores, type Unit } from '../../diff/scores.ts'
import type { RuleSet } from '../../model/library.ts'
import type { Rulebook } from '../../model/rulebook.ts'
import { chooseIndex, loadRules, pairsOf, withReadings } from '../load-rules.ts'
import { bookFigures, openBook } from '../open-book.ts'
import { readFigures } from '../read-figures.ts'
import { readSample } from '../read-sample.ts'
import { readUnits } from '../read-units.ts'
import { markdownLines, terminalLines } from '../report/diff/blocks.ts'
import { type DiffReport, diffBlocks } from '../report/diff/diff-blocks.ts'
import { diffJson } from '../report/diff/diff-json.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'
import { Refusal, refusals } from '../texts.ts'
import { writeFileAtomically } from '../write-file.ts'

export interface DiffOptions {
  /** Of the earlier rules, and of the later ones unless `indexAfter` names another. */
  readonly index?: string
  readonly indexAfter?: string
  readonly by: 'clause' | 'theme'
  readonly units?: string
  readonly sample?: string
  readonly book?: string
  readonly reading: readonly string[]
  readonly json: boolean
  readonly to: 'text' | 'markdown'
  readonly out?: string
  readonly force: boolean
}

/**
 * `thuoc diff BEFORE AFTER`: what changed, and whose scores change. 0 where nothing differs, 1 where something does, 2
 * where it could not be compared.
 */
export async function diff(before: string, after: string, options: DiffOptions, terminal: Terminal): Promise<ExitCode> {
  const earlier = chooseIndex(await loadRules(before), before, options.index)
  const later = await laterIndex(after, earlier, options)
  const comparison = compared(earlier, later, options)
  const units = await unitsAsked(before, comparison, options, terminal)
  const scores = units && compareScores(comparison, units)
  await print({ comparison, by: options.by, ...(scores ? { scores } : {}) }, options, terminal)
  return isSame(comparison.difference) ? exit.ok : exit.findings
}

/** The index asked for; among several, the one that has the id of the earlier one. */
async function laterIndex(after: string, earlier: RuleSet, { index, indexAfter }: DiffOptions): Promise<RuleSet> {
  const compiled = await loadRules(after)
  const isThere = (id: string | undefined) => compiled.ruleSets.some(({ rulebook }) => rulebook.id === id)
  const likely = [index?.normalize('NFC'), earlier.rulebook.id].find(isThere)
  return chooseIndex(compiled, after, indexAfter ?? (compiled.ruleSets.length > 1 ? likely : undefined))
}

/** With readings that are asked for, only what holds under them is compared. */
function compared(before: RuleSet, after: RuleSet, { reading }: DiffOptions) {
  if (reading.length === 0) return compareRuleSets(before, after)
  const readings = pairsOf(reading)
  return compareRulebooks(withReadings(before, readings), withReadings(after, readings))
}

interface Both {
  readonly before: Rulebook
  readonly after: Rulebook
}

/** The units whose scores are to be compared; a table may name the figures of either rules. */
async function unitsAsked(
  rules: string,
  { before, after }: Both,
  options: DiffOptions,
  terminal: Terminal,
): Promise<readonly Unit[] | undefined> {
  const { units, sample, book } = options
  if ([units, sample, book].filter(each => each !== undefined).length > 1)
    throw new Refusal(refusals.onlyOneOf('--units, --sample, --book'))
  if (units !== undefined) return readUnits(units, knownToEither({ before, after }), terminal)
  if (sample !== undefined) {
    const { place, figures, units: others } = await readSample(rules, sample)
    const own = { name: place, figures: await readFigures(figures, before) }
    return [own, ...(others === undefined ? [] : await readUnits(others, before, terminal))]
  }
  if (book === undefined) return undefined
  const { opened } = await openBook(book, terminal)
  const read = bookFigures(opened, before, terminal)
  if (!read.areTrustworthy) throw new Refusal(refusals.notOfTheseRules(book))
  return [{ name: path.basename(book, '.xlsx'), figures: read.figures }, ...read.units]
}

/** For names alone: what both have is what the earlier rules have. */
const knownToEither = ({ before, after }: Both): Rulebook => ({
  ...before,
  facts: [...after.facts, ...before.facts],
  indicators: [...after.indicators, ...before.indicators],
  checklists: [...after.checklists, ...before.checklists],
})

async function print(report: DiffReport, options: DiffOptions, { language, out }: Terminal): Promise<void> {
  const text = reportText(report, options, language)
  if (options.out === undefined) out(text)
  else await writeFileAtomically(options.out, `${text}\n`, options.force ? 'replace' : 'refuse')
}

function reportText(report: DiffReport, { json, to }: DiffOptions, language: Terminal['language']): string {
  if (json) return JSON.stringify(diffJson(report), undefined, 2)
  const blocks = diffBlocks(report, language)
  return (to === 'markdown' ? markdownLines(blocks) : terminalLines(blocks)).join('\n')
}
