import type { HostObject, HostType } from '../protocol/host-object.ts'
import { application } from './application.ts'
import { autoFilter } from './auto-filter.ts'
import { borderTypes } from './borders.ts'
import { chartPartTypes } from './chart-parts.ts'
import { seriesTypes } from './chart-series.ts'
import { chart, chartCollection } from './charts.ts'
import { conditionalFormatTypes } from './conditional-formats.ts'
import { customXmlPart, customXmlPartCollection, scopedCollection } from './custom-xml.ts'
import { dataValidation } from './data-validation.ts'
import type { Excel, Makers } from './excel.ts'
import { freezePanes } from './freeze-panes.ts'
import { namedItem, namedItemCollection } from './named-items.ts'
import { pageTypes } from './page-layout.ts'
import { propertyTypes } from './properties.ts'
import { range } from './range.ts'
import { rangeAreas, rangeCollection } from './range-areas.ts'
import { rangeFormat, rangeFormatParts } from './range-format.ts'
import { setting, settingCollection } from './settings.ts'
import { table, tableCollection } from './tables.ts'
import { workbook } from './workbook.ts'
import { worksheet } from './worksheet.ts'
import { workbookProtection, worksheetProtection } from './worksheet-protection.ts'
import { worksheetCollection } from './worksheets.ts'

/** The root of all paths. */
export const rootOf = (excel: Excel): HostObject => workbook.of({ excel })

export const makersFor = (excel: () => Excel): Makers => ({
  range: place => range.of({ excel: excel(), sheet: place.sheet, area: place.area }),
  worksheet: sheet => worksheet.of({ excel: excel(), sheet }),
  names: scope => namedItemCollection.of({ excel: excel(), scope }),
  tables: sheet => tableCollection.of({ excel: excel(), sheet }),
})

/** A class of Office.js and the members of it that are simulated, as the wire names them. */
export interface SimulatedClass {
  readonly name: string
  readonly properties: readonly string[]
  readonly links: readonly string[]
  readonly methods: readonly string[]
}

const describe = <Subject>({ members }: Pick<HostType<Subject>, 'members'>): SimulatedClass => ({
  name: members.name,
  properties: Object.keys(members.properties ?? {}),
  links: Object.keys(members.links ?? {}),
  methods: Object.keys(members.methods ?? {}),
})

/** Everything that is simulated, for the test that compares it with the real library. */
export const simulatedClasses: readonly SimulatedClass[] = [
  describe(workbook),
  describe(application),
  describe(workbookProtection),
  describe(setting),
  describe(settingCollection),
  describe(customXmlPart),
  describe(customXmlPartCollection),
  describe(scopedCollection),
  describe(worksheet),
  describe(worksheetCollection),
  describe(worksheetProtection),
  describe(freezePanes),
  describe(autoFilter),
  describe(range),
  describe(rangeAreas),
  describe(rangeCollection),
  describe(rangeFormat),
  describe(dataValidation),
  describe(namedItem),
  describe(namedItemCollection),
  describe(table),
  describe(tableCollection),
  describe(chart),
  describe(chartCollection),
  ...propertyTypes.map(type => describe<never>(type)),
  ...pageTypes.map(type => describe(type)),
  ...rangeFormatParts.map(type => describe(type)),
  ...borderTypes.map(type => describe<never>(type)),
  ...conditionalFormatTypes.map(type => describe<never>(type)),
  ...chartPartTypes.map(type => describe<never>(type)),
  ...seriesTypes.map(type => describe<never>(type)),
]
