import type { Assignment, Targets } from '../../../dsl/model/place.ts'
import type { ActiveRules, CreateRequest } from '../../ports.ts'
import { recordedLinks } from '../../sheets/links/link-names.ts'
import { properties } from '../../sheets/names.ts'
import type { WorkbookRequest } from '../../sheets/plan/request.ts'
import { cohortOf } from '../../sheets/read/cohort-of.ts'
import { unitsOf } from '../../sheets/read/units-of.ts'
import { modeOfTable, scoreTable } from '../read/score-cells.ts'
import type { Snapshot } from '../read/snapshot.ts'
import { figuresIn, languageOf } from '../read/state.ts'
import { type CohortFigures, carriedCohort } from './carried-cohort.ts'
import type { CarriedOver } from './carry-over.ts'

/** What the pane asks for, as the plan understands it; the cohort and the note of a sample stay with the workbook. */
export function wantedRequest(
  request: CreateRequest,
  rules: ActiveRules,
  { snapshot, carried }: { readonly snapshot: Snapshot; readonly carried: CarriedOver },
): WorkbookRequest {
  const { language, mode, withAssignment, withTargets } = request
  const place = request.place ?? placeIn(snapshot)
  const sampleNote = snapshot.overview.properties.get(properties.sampleNote)
  return {
    ...common(rules, snapshot, carried),
    language,
    mode,
    ...(carried.kept ? { kept: carried.kept } : {}),
    ...(carried.links ? { links: carried.links } : {}),
    ...(carried.log ? { log: carried.log } : {}),
    ...(place ? { place } : {}),
    ...(withAssignment ? assignmentOf(rules, place) : {}),
    ...(withTargets ? targetsOf(rules, place) : {}),
    ...(sampleNote ? { sampleNote } : {}),
  }
}

/** By what request the sheets that stand there were made, as far as they tell. */
export function presentRequest(rules: ActiveRules, snapshot: Snapshot): WorkbookRequest {
  const place = placeIn(snapshot)
  const sampleNote = snapshot.overview.properties.get(properties.sampleNote)
  const table = scoreTable(snapshot)
  return {
    ...common(rules, snapshot, presentFigures(rules, snapshot)),
    language: languageOf(snapshot),
    mode: table ? modeOfTable(table) : 'portable',
    titles: snapshot.own,
    links: recordedLinks(snapshot.overview.names, rules.rulebook),
    ...(snapshot.log.entries.length > 0 ? { log: snapshot.log } : {}),
    ...(place ? { place } : {}),
    ...assignmentOf(rules, place),
    ...(snapshot.own.targets === undefined ? {} : targetsOf(rules, place)),
    ...(sampleNote ? { sampleNote } : {}),
  }
}

const presentFigures = ({ rulebook }: ActiveRules, snapshot: Snapshot): CohortFigures => ({
  figures: figuresIn(snapshot, rulebook).figures,
  units: unitsOf(snapshot.raw, rulebook).units,
  known: cohortOf(snapshot.raw, rulebook),
})

function common({ rulebook, files }: ActiveRules, snapshot: Snapshot, figures: CohortFigures) {
  const cohort = carriedCohort(snapshot, rulebook, figures)
  const companions = files.filter(({ text }) => text.normalize('NFC') !== rulebook.source.text)
  return {
    rulebook,
    companions: companions.map(({ fileName, text }) => ({ name: fileName, text })),
    ...(cohort ? { cohort } : {}),
  }
}

const placeIn = ({ overview }: Snapshot): string => overview.properties.get(properties.place) ?? ''

function assignmentOf({ ruleSet }: ActiveRules, place: string): { readonly assignment?: Assignment } {
  const assignment = ruleSet.assignments.find(each => each.place === place)
  return assignment ? { assignment } : {}
}

/** Those of the last year that the rules have for the place. */
function targetsOf({ ruleSet }: ActiveRules, place: string): { readonly targets?: Targets } {
  const targets = ruleSet.targets
    .filter(each => each.place === place)
    .toSorted((one, other) => other.year - one.year)[0]
  return targets ? { targets } : {}
}
