import type { AssignmentNode, IndexNode, TargetsNode, TranslationNode } from '../grammar/ast.ts'
import type { ParsedFile } from '../grammar/parse.ts'
import type { Checklist } from '../model/checklist.ts'
import type { RuleSet } from '../model/library.ts'
import { type Diagnostic, isError } from '../text/diagnostic.ts'
import type { MeaningProblem } from '../text/meaning-problem.ts'
import type { Source } from '../text/source.ts'
import { bindChecklist } from './bind-checklist.ts'
import { countedBy } from './bind-count.ts'
import { bindExamples } from './bind-examples.ts'
import { type BoundIndex, bindIndex } from './bind-index.ts'
import { bindAssignment, bindTargets } from './bind-places.ts'
import { rulebookOf } from './build-rulebook.ts'
import { type FilesOfChecklist, filesByChecklist } from './files-by-checklist.ts'
import { type FilesOfIndex, filesByIndex, type Located } from './files-by-index.ts'
import { Findings, type Report } from './report.ts'
import { runChecks } from './run-checks.ts'
import { reportWrongLinks } from './served-items.ts'
import { Spelling } from './spelling.ts'
import { Translations } from './translations.ts'

export interface Checked {
  /** One for each index without errors in its own file and in all files that refer to it. */
  readonly ruleSets: readonly RuleSet[]
  /** Indexes of which only points or counts contradict each other: every rule is known, so their examples can tell where. */
  readonly contradictory: readonly RuleSet[]
  /** What the parser did not already report, in the order of the files and of the places in them. */
  readonly diagnostics: readonly Diagnostic[]
  /** Every index with its names resolved as far as they could be, errors or not: what editors look names up in. */
  readonly indexes: readonly BoundIndex[]
}

/**
 * Gives rule files their meaning and finds what is wrong with them. Never throws for any input; a file with
 * syntax errors is bound as far as it was understood.
 */
export function checkRules(files: readonly ParsedFile[]): Checked {
  const findings = new Findings()
  const reportIn = (file: ParsedFile) => findings.reportIn(file.source, !file.diagnostics.some(isError))
  const spelling = new Spelling()
  const lists = filesByChecklist(files, reportIn)
  const checklists = new Map([...lists].map(([id, list]) => [id, checkChecklist(list, { reportIn, spelling })]))
  const indexes = filesByIndex(files, new Set(lists.keys()), { reportIn, spelling })
  const bound = indexes.map(index => checkIndex(index, checklists, { reportIn, spelling }))
  reportWrongLinks(bound.map(({ index }) => index))
  const sources = files.map(({ source }) => source)
  const diagnostics = findings.inOrder(sources)
  const faulty = sourcesOfErrors(files, diagnostics, () => true)
  const broken = sourcesOfErrors(files, diagnostics, ({ problem }) => !CONTRADICTIONS.has(problem.code))
  const isAmong = (some: ReadonlySet<Source>) => (index: CheckedIndex) => index.sources.some(source => some.has(source))
  const [isFaulty, isBroken] = [isAmong(faulty), isAmong(broken)]
  return {
    ruleSets: bound.filter(index => !isFaulty(index)).map(({ ruleSet }) => ruleSet),
    contradictory: bound.filter(index => isFaulty(index) && !isBroken(index)).map(({ ruleSet }) => ruleSet),
    diagnostics,
    indexes: bound.map(({ index }) => index),
  }
}

interface Tools {
  readonly reportIn: (file: ParsedFile) => Report
  readonly spelling: Spelling
}

interface CheckedIndex {
  readonly index: BoundIndex
  readonly sources: readonly Source[]
  readonly ruleSet: RuleSet
}

interface CheckedChecklist {
  readonly sources: readonly Source[]
  readonly checklist: Checklist
}

function checkChecklist(files: FilesOfChecklist, { reportIn, spelling }: Tools): CheckedChecklist {
  const { file, node } = files.checklist
  const translations = new Translations(withReports(files.translations, reportIn))
  const checklist = bindChecklist(node, { source: file.source, report: reportIn(file), spelling, translations })
  translations.reportUnused(spelling)
  return { checklist, sources: [file, ...files.translations.map(({ file }) => file)].map(({ source }) => source) }
}

function checkIndex(
  files: FilesOfIndex,
  lists: ReadonlyMap<string, CheckedChecklist>,
  { reportIn, spelling }: Tools,
): CheckedIndex {
  const { file, node } = files.index
  const translations = new Translations(withReports(files.translations, reportIn))
  const checklists = new Map([...lists].map(([id, { checklist }]) => [id, checklist]))
  const { source, tree } = file
  const context = { source, dialect: tree.dialect, report: reportIn(file), spelling, translations, checklists }
  const index = bindIndex(node, context)
  const examples = bindExamples(index)
  const assignments = files.assignments.map(({ file, node }) => bindAssignment(node, index, reportIn(file)))
  const targets = files.targets.map(({ file, node }) => bindTargets(node, index, reportIn(file)))
  runChecks(index)
  translations.reportUnused(spelling)
  const counted = countedBy(index.context).flatMap(({ id }) => lists.get(id)?.sources ?? [])
  return {
    index,
    sources: [...sourcesOf(files), ...counted],
    ruleSet: ruleSetOf(index, { examples, assignments, targets }),
  }
}

function ruleSetOf(index: BoundIndex, rest: Pick<RuleSet, 'examples' | 'assignments' | 'targets'>): RuleSet {
  return { rulebook: rulebookOf(index), withReadings: readings => rulebookOf(index, readings), ...rest }
}

function withReports(translations: readonly Located<TranslationNode>[], reportIn: Tools['reportIn']) {
  return translations.map(({ file, node }) => ({ node, report: reportIn(file) }))
}

function sourcesOf({ index, translations, assignments, targets }: FilesOfIndex): readonly Source[] {
  const located: readonly Located<IndexNode | TranslationNode | AssignmentNode | TargetsNode>[] = [
    index,
    ...translations,
    ...assignments,
    ...targets,
  ]
  return located.map(({ file }) => file.source)
}

/** What leaves every rule with a meaning. */
const CONTRADICTIONS: ReadonlySet<string> = new Set<MeaningProblem['code']>([
  'points-do-not-add-up',
  'count-not-as-stated',
  'proportion-not-as-stated',
  'source-share-not-as-stated',
])

function sourcesOfErrors(
  files: readonly ParsedFile[],
  found: readonly Diagnostic[],
  counts: (diagnostic: Diagnostic) => boolean,
): ReadonlySet<Source> {
  const syntax = files.flatMap(({ diagnostics }) => diagnostics)
  const errors = [...syntax, ...found].filter(diagnostic => isError(diagnostic) && counts(diagnostic))
  return new Set(errors.map(({ source }) => source))
}
