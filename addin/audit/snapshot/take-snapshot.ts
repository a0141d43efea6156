import { type Rational, toFractionText } from '../../../dsl/numbers/rational.ts'
import type { Figure, Figures } from '../../../dsl/score/figures.ts'
import type { Outcome } from '../../../dsl/score/outcome.ts'
import { type Json, traceToJson } from '../../../dsl/trace/to-json.ts'
import { unitsOf } from '../../sheets/read/units-of.ts'
import { sha256 } from '../../sheets/sha256.ts'
import type { ExpectedWorkbook } from '../expected/expected-workbook.ts'
import type { AuditReport } from '../report/audit-report.ts'
import { countsOf } from '../report/audit-report.ts'
import { canonicalJson } from './canonical-json.ts'
import { SNAPSHOT_SCHEMA, type Snapshot, type SnapshotContent, type SnapshotScore, type Texts } from './snapshot.ts'

export interface Signature {
  readonly by: string
  readonly reason: string
}

/** Rules, figures, scores and their derivations, as they are computed afresh from the workbook. */
export function takeSnapshot(report: AuditReport, expected: ExpectedWorkbook, signature: Signature): Snapshot {
  const { rules, figures, cohort, fresh } = expected
  const sheet = rules.scorer.scoreAll(figures, cohort)
  const units = expected.request.cohort ? unitsOf(fresh.workbook, rules.rulebook).units : []
  const scored = [...rules.scorer.codes]
  const content: SnapshotContent = {
    file: { name: report.fileName, sha256: report.fileHash },
    signed: { by: signature.by, date: report.date, reason: signature.reason },
    place: report.place,
    rules: { index: report.rules.index, file: report.rules.file, sha256: report.rules.sha256 },
    companions: record(
      rules.files.filter(({ text }) => text.normalize('NFC') !== rules.rulebook.source.text),
      ({ fileName, text }) => [fileName, sha256(text)],
    ),
    readings: rules.rulebook.chosenReadings,
    figures: textsOf(figures),
    units: record(units, unit => [unit.name, textsOf(unit.figures)]),
    scores: record(scored, code => [code, scoreOf(rules.scorer.score(code, figures, cohort))]),
    groups: record([...sheet.groups], ([code, { lowest }]) => [code, toFractionText(lowest)]),
    total: {
      lowest: toFractionText(sheet.total.lowest),
      highest: toFractionText(sheet.total.highest),
      maximum: toFractionText(sheet.total.maximum),
    },
    findings: countsOf(report.findings),
    traces: record(scored, code => [code, traceToJson(rules.scorer.trace(code, figures, cohort))]),
  }
  return { schema: SNAPSHOT_SCHEMA, content, sha256: hashOf(content) }
}

/** The content is plain data, which an interface cannot promise. */
export const hashOf = (content: SnapshotContent): string => sha256(canonicalJson(content as unknown as Json))

function record<Item, Value>(
  items: readonly Item[],
  entry: (item: Item) => readonly [name: string, value: Value],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(items.map(entry))
}

const textsOf = (figures: Figures): Texts => record([...figures], ([name, figure]) => [name, figureText(figure)])

function figureText(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
      return toFractionText(figure.value)
    case 'yes-no':
      return figure.yes ? 'yes' : 'no'
    case 'text':
    case 'invalid':
      return figure.text
    default:
      return figure satisfies never
  }
}

const scoreOf = ({ state, score, maximum, measure }: Outcome): SnapshotScore => ({
  state,
  score: fraction(score),
  maximum: toFractionText(maximum),
  measure: fraction(measure),
})

const fraction = (number: Rational | undefined): string => (number ? toFractionText(number) : '')
