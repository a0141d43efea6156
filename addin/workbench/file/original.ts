import type { Parts } from '../../sheets/write/zip.ts'
import type { Content, DocumentParts, Sheet, Spreadsheet } from '../spreadsheet/spreadsheet.ts'
import type { ColourOf } from './styles/colours.ts'

/** The file that a spreadsheet was opened from, so that saving changes in it only what was changed. */
export interface Original {
  readonly parts: Parts
  /** The part that lists the sheets. */
  readonly workbook: string
  /** By sheet id. */
  readonly sheets: ReadonlyMap<string, OriginalSheet>
  readonly texts: readonly string[]
  readonly colourOf: ColourOf
  /** The parts of custom XML by their ids. */
  readonly customXml: ReadonlyMap<string, CustomXmlPart>
  /** All names as they stood after opening, as JSON. */
  readonly names: string
  readonly document: string
}

export interface OriginalSheet {
  readonly part: string
  readonly title: string
  /** How rules and records stood after opening; where they still do, the file's own words are kept. */
  readonly asOpened: SheetState
  /** Results that the file gave, by place, with their formulas. */
  readonly results: ReadonlyMap<string, { readonly formula: string; readonly content: Content }>
}

export interface CustomXmlPart {
  readonly part: string
  readonly text: string
}

/** Each as JSON. */
export interface SheetState {
  readonly validations: string
  readonly conditionals: string
  readonly records: Readonly<Record<string, string>>
}

export function stateOf(sheet: Sheet): SheetState {
  const withoutIds = (rules: readonly { readonly id: string }[]): string =>
    JSON.stringify(rules.map(({ id: _, ...rule }) => rule))
  return {
    validations: withoutIds(sheet.validations()),
    conditionals: withoutIds(sheet.conditionals()),
    records: Object.fromEntries([...sheet.records].map(([kind, record]) => [kind, JSON.stringify(record)])),
  }
}

/** Titles and properties as JSON. */
export const documentState = ({ title, properties }: DocumentParts): string => JSON.stringify([title, [...properties]])

const originals = new WeakMap<Spreadsheet, Original>()

export const originalOf = (spreadsheet: Spreadsheet): Original | undefined => originals.get(spreadsheet)

export const rememberOriginal = (spreadsheet: Spreadsheet, original: Original): void =>
  void originals.set(spreadsheet, original)
