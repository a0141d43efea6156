/** Colours of the workbook, `RRGGBB`; each pair of text and ground has a contrast of at least 4.5. */
export const colours = {
  ink: '1F2937',
  quiet: '4B5563',
  line: 'BFC5CD',
  brand: '1F4E79',
  onBrand: 'FFFFFF',
  group: 'D6E4F0',
  subgroup: 'E4EDF5',
  indicator: 'EEF3F8',
  computed: 'F3F4F6',
  missing: 'FFF2CC',
  filled: 'E2F0D9',
  optional: 'E8EAF6',
  invalid: 'F8CBAD',
  warning: '9C2A00',
  bar: 'FF9DC3E6',
  gapBar: 'FFF4B183',
  chart: '2E75B6',
} as const

export type NumberFormat =
  | 'text'
  | 'points'
  | 'maximum'
  | 'percent'
  | 'index'
  | 'count'
  | 'money'
  | 'whole'
  | 'change'
  | 'gain'
  | 'gainPercent'
  | 'difference'
  | 'hidden'
  | 'plain'

/** Number formats in en-US form; Excel shows them with the separators of its own language. */
export const numberFormats: Readonly<Record<NumberFormat, string>> = {
  text: '@',
  points: '0.00',
  maximum: 'General',
  percent: '0.00%',
  index: '0.0000',
  count: '[>=1000]#,##0;General',
  money: '#,##0.00####',
  whole: '0',
  change: '+0;-0;0',
  gain: '+0.0000;-0.0000;0.0000',
  gainPercent: '+0.0%;-0.0%;0.0%',
  difference: '+0.00;-0.00;0.00',
  hidden: ';;;',
  plain: 'General',
}

export interface Style {
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly colour?: string
  readonly ground?: string
  readonly border?: boolean
  readonly align?: 'left' | 'center' | 'right'
  readonly vertical?: 'top' | 'center'
  readonly wrap?: boolean
  readonly indent?: number
  /** Cells are locked unless a person fills them. */
  readonly unlocked?: boolean
}

const boxed = { border: true, vertical: 'center' } as const satisfies Style
const heading = { ...boxed, bold: true, colour: colours.onBrand, ground: colours.brand, wrap: true } as const
const group = { ...boxed, bold: true, ground: colours.group } as const
const subgroup = { ...boxed, bold: true, ground: colours.subgroup } as const
const innerGroup = { ...boxed, bold: true, ground: colours.indicator } as const
const indicator = { ...boxed, bold: true, ground: colours.indicator } as const
const computed = { ...boxed, ground: colours.computed } as const

export const styles = {
  title: { bold: true, size: 15, colour: colours.brand, vertical: 'center' },
  subtitle: { italic: true, colour: colours.quiet, wrap: true, vertical: 'top' },
  warning: { bold: true, colour: colours.warning, wrap: true, vertical: 'center' },
  note: { size: 9, colour: colours.quiet, wrap: true, vertical: 'top' },
  section: { bold: true, size: 12, colour: colours.brand },
  heading: { ...heading, align: 'center' },
  groupText: { ...group, wrap: true },
  groupNumber: { ...group, align: 'right' },
  groupCentred: { ...group, align: 'center' },
  groupCode: { ...group, align: 'left' },
  subgroupText: { ...subgroup, wrap: true, indent: 1 },
  subgroupNumber: { ...subgroup, align: 'right' },
  subgroupCode: { ...subgroup, align: 'left' },
  innerGroupText: { ...innerGroup, wrap: true, indent: 2 },
  innerGroupNumber: { ...innerGroup, align: 'right' },
  innerGroupCode: { ...innerGroup, align: 'left' },
  indicatorText: { ...indicator, wrap: true },
  indicatorNumber: { ...indicator, align: 'right' },
  indicatorCentred: { ...indicator, align: 'center' },
  indicatorCode: { ...indicator, align: 'left' },
  text: { ...boxed, wrap: true },
  line: { ...boxed, align: 'left' },
  code: { ...boxed, align: 'left' },
  centred: { ...boxed, align: 'center', wrap: true },
  number: { ...boxed, align: 'right' },
  partText: { ...boxed, wrap: true, indent: 1, italic: true },
  partCode: { ...boxed, align: 'left', indent: 1 },
  total: { ...heading, align: 'left' },
  totalNumber: { ...heading, align: 'right' },
  figureLabel: { bold: true, colour: colours.quiet, wrap: true, align: 'center', vertical: 'center', border: true },
  figureValue: { bold: true, size: 18, colour: colours.brand, align: 'center', vertical: 'center', border: true },
  computed: { ...computed, align: 'right' },
  computedText: { ...computed, align: 'center', wrap: true },
  input: { ...boxed, align: 'right', unlocked: true },
  choice: { ...boxed, align: 'center', unlocked: true },
  inputText: { ...boxed, align: 'left', wrap: true, unlocked: true },
  tick: { ...boxed, align: 'center', unlocked: true },
  missing: { ground: colours.missing },
  filled: { ground: colours.filled },
  optional: { ground: colours.optional },
  invalid: { ground: colours.invalid },
  legendMissing: { ...boxed, ground: colours.missing, align: 'center', wrap: true, size: 9 },
  legendFilled: { ...boxed, ground: colours.filled, align: 'center', wrap: true, size: 9 },
  legendOptional: { ...boxed, ground: colours.optional, align: 'center', wrap: true, size: 9 },
  legendInvalid: { ...boxed, ground: colours.invalid, align: 'center', wrap: true, size: 9 },
  legendComputed: { ...boxed, ground: colours.computed, align: 'center', wrap: true, size: 9 },
} as const satisfies Record<string, Style>

export type StyleName = keyof typeof styles

/** Widely installed, and what Vietnamese offices print with. */
export const fontName = 'Times New Roman'
export const fontSize = 11

/** The styles of a heading so many levels below the top. */
export function groupStyles(depth: number) {
  if (depth === 0) return { text: 'groupText', number: 'groupNumber', code: 'groupCode' } as const
  if (depth === 1) return { text: 'subgroupText', number: 'subgroupNumber', code: 'subgroupCode' } as const
  return { text: 'innerGroupText', number: 'innerGroupNumber', code: 'innerGroupCode' } as const
}
