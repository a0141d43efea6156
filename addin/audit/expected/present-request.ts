import type { Targets } from '../../../dsl/model/place.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { ActiveRules } from '../../ports.ts'
import type { ChangeLog } from '../../sheets/log/change-log.ts'
import { markers, properties } from '../../sheets/names.ts'
import { ownSheets } from '../../sheets/place/own-sheets.ts'
import type { Titles } from '../../sheets/place/place-plan.ts'
import type { WorkbookRequest } from '../../sheets/plan/request.ts'
import { placeOf, plainText } from '../../sheets/read/find-sheet.ts'
import type { RawWorkbook } from '../../sheets/read/raw-workbook.ts'
import { sheetTexts } from '../../sheets/texts/texts-of.ts'
import { presentCohort } from './present-cohort.ts'

/** By what request the sheets that stand there were made, as far as they tell. */
export function presentRequest(
  raw: RawWorkbook,
  { rulebook, ruleSet, files }: ActiveRules,
  log: ChangeLog,
): WorkbookRequest {
  const language = languageOf(raw)
  const place = raw.properties.get(properties.place) ?? ''
  const sampleNote = raw.properties.get(properties.sampleNote)
  const own = titlesOf(raw)
  const cohort = own.units === undefined ? undefined : presentCohort(raw, rulebook)
  const assignment = ruleSet.assignments.find(each => each.place === place)
  const targets = own.targets === undefined ? undefined : presentTargets(raw, ruleSet.targets, place, language)
  return {
    rulebook,
    language,
    titles: own,
    companions: files
      .filter(({ text }) => text.normalize('NFC') !== rulebook.source.text)
      .map(({ fileName, text }) => ({ name: fileName, text })),
    ...(place ? { place } : {}),
    ...(sampleNote ? { sampleNote } : {}),
    ...(cohort ? { cohort } : {}),
    ...(assignment ? { assignment } : {}),
    ...(targets ? { targets } : {}),
    ...(log.entries.length > 0 ? { log } : {}),
  }
}

export const languageOf = (raw: RawWorkbook): Language =>
  raw.properties.get(properties.language) === 'en' ? 'en' : 'vi'

/** Our sheets by their present titles. */
export const titlesOf = (raw: RawWorkbook): Titles =>
  ownSheets(
    raw.sheets.map(({ title }) => title),
    [...raw.names].map(([name, refersTo]) => ({ name, refersTo })),
  )

/** Those whose year the sheet names; else the last that the rules have for the place. */
function presentTargets(
  raw: RawWorkbook,
  all: readonly Targets[],
  place: string,
  language: Language,
): Targets | undefined {
  const ofPlace = all.filter(each => each.place === place).toSorted((one, other) => other.year - one.year)
  const title = placeOf(raw.names.get(markers.targets))?.title
  const sheet = raw.sheets.find(each => each.title === title)
  const { heading } = sheetTexts(language).targets
  const shown = sheet ? plainText(sheet.at(0, 0)) : ''
  return ofPlace.find(each => shown.startsWith(heading(each.place, each.year))) ?? ofPlace[0]
}
