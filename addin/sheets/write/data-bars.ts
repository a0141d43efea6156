import type { DataBarPlan } from '../workbook-plan.ts'

const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'
const RULE_EXTENSION = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}'
const SHEET_EXTENSION = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}'

/**
 * The data bars of a sheet as Excel draws them since 2010: plain colour, and nothing for 0. The rules that
 * the library wrote stay for older programs and are tied to these by an id.
 */
export function solidDataBars(xml: string, bars: readonly DataBarPlan[]): string {
  if (bars.length === 0) return xml
  let index = -1
  const tied = xml.replace(/<dataBar>(.*?)<\/dataBar><\/cfRule>/gs, (_, inner: string) => {
    index += 1
    const extension = `<extLst><ext uri="${RULE_EXTENSION}" xmlns:x14="${X14}"><x14:id>${idOf(index)}</x14:id></ext></extLst>`
    return `<dataBar minLength="0" maxLength="100">${inner}</dataBar>${extension}</cfRule>`
  })
  const rules = bars.map((bar, at) => extendedRule(bar, idOf(at))).join('')
  const list = `<extLst><ext uri="${SHEET_EXTENSION}" xmlns:x14="${X14}"><x14:conditionalFormattings>${rules}</x14:conditionalFormattings></ext></extLst>`
  return tied.replace('</worksheet>', `${list}</worksheet>`)
}

const idOf = (index: number): string => `{7468756F-6331-4000-8000-${String(index + 1).padStart(12, '0')}}`

function extendedRule({ range, colour, highest }: DataBarPlan, id: string): string {
  const top =
    highest === 'largest' ? '<x14:cfvo type="max"/>' : `<x14:cfvo type="num"><xm:f>${highest}</xm:f></x14:cfvo>`
  const bottom = '<x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo>'
  const bar = `<x14:dataBar minLength="0" maxLength="100" gradient="0">${bottom}${top}<x14:fillColor rgb="${colour}"/><x14:negativeFillColor rgb="${colour}"/><x14:axisColor rgb="FF000000"/></x14:dataBar>`
  return `<x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="${id}">${bar}</x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`
}
