import { addressOf } from '../../../sheets/address.ts'
import type { PageRecord, ProtectionRecord, ViewRecord } from '../../host/objects/records.ts'
import type { Sheet } from '../../spreadsheet/spreadsheet.ts'
import { PAPERS, PROTECTION_OPTIONS } from '../read/read-records.ts'
import { child, type XmlNode } from '../xml/parse-xml.ts'
import { xml, xmlText } from '../xml/write-xml.ts'

export function protectionXml({ protected: isProtected, options }: ProtectionRecord): string {
  if (!isProtected) return ''
  const forbidden = Object.entries(PROTECTION_OPTIONS).map(([name, option]) => [name, options[option] !== true])
  return xml('sheetProtection', {
    sheet: true,
    ...Object.fromEntries(forbidden),
    selectLockedCells: options.selectionMode === 'None' || options.selectionMode === 'Unlocked' || undefined,
    selectUnlockedCells: options.selectionMode === 'None' || undefined,
  })
}

/** The elements of a page by their names. */
export function pageXml(page: PageRecord, pageSetup: XmlNode | undefined): Readonly<Record<string, string>> {
  const { margins, zoom, headerFooter } = page
  const inches = Object.fromEntries(Object.entries(margins).map(([side, points]) => [side, points / 72]))
  const fits = isFitted(page)
  return {
    printOptions: xml('printOptions', {
      horizontalCentered: page.centerHorizontally || undefined,
      verticalCentered: page.centerVertically || undefined,
      gridLines: page.printGridlines || undefined,
    }),
    pageMargins: xml('pageMargins', {
      left: 0.7,
      right: 0.7,
      top: 0.75,
      bottom: 0.75,
      header: 0.3,
      footer: 0.3,
      ...inches,
    }),
    pageSetup: xml('pageSetup', {
      ...pageSetup?.attributes,
      paperSize: Object.entries(PAPERS).find(([, name]) => name.toLowerCase() === page.paperSize.toLowerCase())?.[0],
      scale: fits ? undefined : zoom.scale,
      fitToWidth: fits ? (zoom.horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fits ? (zoom.verticalFitToPages ?? 0) : undefined,
      orientation: page.orientation.toLowerCase(),
    }),
    headerFooter: headerFooterXml(headerFooter),
  }
}

export const isFitted = ({ zoom }: PageRecord): boolean =>
  zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined

function headerFooterXml(texts: Readonly<Record<string, string>>): string {
  const line = (what: string): string =>
    (['left', 'center', 'right'] as const)
      .map(side => (texts[`${side}${what}`] ? `&${side.charAt(0).toUpperCase()}${texts[`${side}${what}`]}` : ''))
      .join('')
  const [header, footer] = [line('Header'), line('Footer')]
  if (header + footer === '') return ''
  const element = (name: string, text: string): string => (text === '' ? '' : xml(name, {}, xmlText(text)))
  return xml('headerFooter', {}, element('oddHeader', header) + element('oddFooter', footer))
}

/** The view of the file with the frozen panes and gridlines of now; selections and zoom stay. */
export function sheetViewsXml(
  sheet: Sheet,
  views: XmlNode | undefined,
  source: (node: XmlNode) => string,
  isActive: boolean,
): string {
  const old = child(views, 'sheetView')
  const view = sheet.records.get('view') as ViewRecord | undefined
  const { rows, columns } = sheet.frozen()
  const pane = child(old, 'pane')
  const isSame = Number(pane?.attributes.ySplit ?? 0) === rows && Number(pane?.attributes.xSplit ?? 0) === columns
  const inside = isSame ? (old?.children.map(source).join('') ?? '') : paneXml(rows, columns)
  const attributes = {
    ...old?.attributes,
    showGridLines: view?.gridlines === false ? false : undefined,
    showRowColHeaders: view?.headings === false ? false : undefined,
    tabSelected: isActive || undefined,
    workbookViewId: old?.attributes.workbookViewId ?? 0,
  }
  return xml('sheetViews', {}, xml('sheetView', attributes, inside))
}

function paneXml(rows: number, columns: number): string {
  if (rows + columns === 0) return ''
  const activePane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  return xml('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: addressOf(rows, columns),
    activePane,
    state: 'frozen',
  })
}

/** The properties of a sheet: its colour, and whether it is fitted to pages. */
export function sheetPropertiesXml(
  sheet: Sheet,
  old: XmlNode | undefined,
  source: (node: XmlNode) => string,
  { colour, fits }: { readonly colour: string; readonly fits: boolean | undefined },
): string {
  const rest = (old?.children ?? []).filter(({ name }) => name !== 'tabColor' && name !== 'pageSetUpPr')
  const now = sheet.tabColour()
  const oldTab = child(old, 'tabColor')
  const tab =
    now === colour ? (oldTab ? source(oldTab) : '') : now === '' ? '' : xml('tabColor', { rgb: `FF${now.slice(1)}` })
  const oldSetUp = child(old, 'pageSetUpPr')
  const setUp =
    fits === undefined ? oldSetUp && source(oldSetUp) : xml('pageSetUpPr', { ...oldSetUp?.attributes, fitToPage: fits })
  const inside = tab + rest.map(source).join('') + (setUp ?? '')
  const attributes = old?.attributes ?? {}
  return inside === '' && Object.keys(attributes).length === 0 ? '' : xml('sheetPr', attributes, inside)
}
