import { LONE_SURROGATE } from './html.ts'

interface Margins {
  readonly header: string
  readonly footer: string
  readonly pageWord: string
}

/** A text inside a style sheet: every character that is no plain letter or digit by its number. */
const cssText = (text: string): string =>
  `"${text.replace(LONE_SURROGATE, '\ufffd').replace(/[^A-Za-z0-9À-ɏḀ-ỿ ]/gu, character => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`

/** A4, heads of tables on every page, nothing torn from its heading. Serves on screens as well. */
export const pageStyle = ({ header, footer, pageWord }: Margins): string => `
@page {
  size: A4;
  margin: 20mm 14mm 18mm;
  @top-left { content: ${cssText(header)}; font: 8pt "Times New Roman", "Liberation Serif", serif; color: #4b5563; }
  @bottom-left { content: ${cssText(footer)}; font: 8pt "Times New Roman", "Liberation Serif", serif; color: #4b5563; }
  @bottom-right { content: ${cssText(pageWord)} " " counter(page) "/" counter(pages); font: 8pt "Times New Roman", "Liberation Serif", serif; color: #4b5563; }
}
* { box-sizing: border-box; }
body { font: 11pt/1.4 "Times New Roman", "Liberation Serif", serif; color: #1f2937; max-width: 182mm; margin: 0 auto; padding: 6mm 2mm; overflow-wrap: anywhere; }
@media print { body { max-width: none; padding: 0; } }
h1 { font-size: 16pt; line-height: 1.25; margin: 0 0 2mm; color: #1f4e79; }
h2 { font-size: 13pt; line-height: 1.3; margin: 6mm 0 2mm; color: #1f4e79; }
h3 { font-size: 11pt; line-height: 1.35; margin: 4mm 0 1mm; }
h1, h2, h3, caption { break-after: avoid; break-inside: avoid; }
p { margin: 0 0 2mm; orphans: 3; widows: 3; }
ul, ol { margin: 0 0 2mm; padding-left: 6mm; }
li { break-inside: avoid; }
table { width: 100%; border-collapse: collapse; margin: 0 0 3mm; font-size: 9pt; line-height: 1.3; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #bfc5cd; padding: 1mm 1.5mm; vertical-align: top; text-align: left; }
thead th { background: #1f4e79; color: #fff; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
tbody th { background: #eef3f8; font-weight: bold; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.number { text-align: right; white-space: nowrap; }
.narrow { width: 1%; white-space: nowrap; }
.place { width: 22mm; }
.value { width: 30mm; }
.formula { font-size: 8pt; }
.cell { white-space: nowrap; }
pre { font: inherit; font-size: 9pt; line-height: 1.35; white-space: pre-wrap; margin: 0 0 2mm; padding: 1.5mm 2mm; background: #f3f4f6; border-left: 1.5pt solid #bfc5cd; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.quiet { color: #4b5563; }
.steps { list-style: none; padding: 0; }
.steps li { margin: 0 0 1mm; }
.inner { padding-left: 6mm; }
.result { font-weight: bold; }
.verdict { font-size: 12pt; font-weight: bold; margin: 3mm 0; padding: 2mm 3mm; border: 1pt solid #1f4e79; break-inside: avoid; }
.error { color: #9c2a00; }
.keep { break-inside: avoid; }
.item { break-inside: auto; border-top: 0.5pt solid #bfc5cd; padding-top: 2mm; margin-top: 4mm; }
.facts td:first-child, .facts th { width: 45mm; }
.hash { font: 8pt/1.35 "Liberation Mono", "Courier New", monospace; overflow-wrap: anywhere; }
`
