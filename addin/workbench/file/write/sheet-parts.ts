import { parseXml, type XmlNode } from '../xml/parse-xml.ts'
import { DECLARATION } from '../xml/write-xml.ts'

/** The elements of a worksheet in the order that the format demands. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
]
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface SheetDraft {
  readonly tree: XmlNode | undefined
  readonly nodes: (name: string) => readonly XmlNode[]
  /** The XML of a node as the file has it. */
  readonly source: (node: XmlNode) => string
  /** Elements of that name from now on; none where the text is empty. */
  readonly set: (name: string, xml: string) => void
  readonly text: () => string
}

/** A worksheet of the file, or an empty one, whose elements can be replaced one kind at a time. */
export function sheetDraft(source: string | undefined): SheetDraft {
  const tree = source === undefined ? undefined : parseXml(source)
  const changed = new Map<string, string>()
  const nodes = (name: string): readonly XmlNode[] => tree?.children.filter(each => each.name === name) ?? []
  const sourceOf = ({ from, to }: XmlNode): string => source?.slice(from, to) ?? ''
  return {
    tree,
    nodes,
    source: sourceOf,
    set: (name, xml) => void changed.set(name, xml),
    text: () => {
      const inside = ORDER.map(name => changed.get(name) ?? nodes(name).map(sourceOf).join(''))
      return `${DECLARATION}${opening(source, tree)}${inside.join('')}${closing(source)}`
    },
  }
}

/** The root with all its namespaces; those that new elements need are added where they are missing. */
function opening(source: string | undefined, tree: XmlNode | undefined): string {
  if (source === undefined || !tree) return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">`
  const [tag = ''] = /<(?:\w+:)?worksheet\b[^>]*>/.exec(source.slice(tree.from)) ?? []
  const missing = [
    ['xmlns', MAIN],
    ['xmlns:r', OFFICE],
  ].filter(([name = '']) => tree.attributes[name] === undefined)
  const added = missing.map(([name, value]) => ` ${name}="${value}"`).join('')
  return `${tag.replace(/\/?>$/, '').trimEnd()}${added}>`
}

const closing = (source: string | undefined): string =>
  /<\/(?:\w+:)?worksheet\s*>\s*$/.exec(source ?? '')?.[0] ?? '</worksheet>'
