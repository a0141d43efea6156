import { bytesOf, pack } from '../../../addin/sheets/write/zip.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const relationships = (...entries: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${RELATIONSHIPS}">${entries
    .map(
      ([id, type, target]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${/^http/.test(target) ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`

/** What offices keep in their workbooks, as Excel and others write it: kinds that the spreadsheet knows and does not. */
export const messyParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${[
    override('xl/workbook.xml', `${SHEETS}.sheet.main+xml`),
    override('xl/styles.xml', `${SHEETS}.styles+xml`),
    override('xl/sharedStrings.xml', `${SHEETS}.sharedStrings+xml`),
    override('xl/calcChain.xml', `${SHEETS}.calcChain+xml`),
    override('xl/comments1.xml', `${SHEETS}.comments+xml`),
    override('xl/tables/table1.xml', `${SHEETS}.table+xml`),
    ...[1, 2, 3].map(number => override(`xl/worksheets/sheet${number}.xml`, `${SHEETS}.worksheet+xml`)),
  ].join('')}</Types>`,
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
    ['rId3', 'worksheet', 'worksheets/sheet3.xml'],
    ['rId4', 'styles', 'styles.xml'],
    ['rId5', 'sharedStrings', 'sharedStrings.xml'],
    ['rId6', 'calcChain', 'calcChain.xml'],
  ),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="10" activeTab="1"/></bookViews><sheets><sheet name="Số liệu gốc" sheetId="7" r:id="rId1"/><sheet name="Chấm điểm" sheetId="3" r:id="rId2"/><sheet name="Ẩn" sheetId="9" state="veryHidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'Số liệu gốc'!$A$1:$D$6</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'Chấm điểm'!$A$1:$B$3</definedName><definedName name="dân_số" comment="người">'Số liệu gốc'!$B$2</definedName><definedName name="hỏng">#REF!</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.0&quot; người&quot;"/></numFmts><fonts count="2"><font><sz val="13"/><color theme="1"/><name val="Times New Roman"/><family val="1"/></font><font><b/><strike/><sz val="13"/><color rgb="FFC00000"/><name val="Times New Roman"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right/><top/><bottom style="double"><color auto="1"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1"><alignment horizontal="center" textRotation="45" wrapText="1"/><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>`,
  'xl/sharedStrings.xml': `<sst xmlns="${MAIN}" count="4" uniqueCount="4"><si><t>Đơn vị</t></si><si><r><rPr><b/></rPr><t>Dân số </t></r><r><t xml:space="preserve">(người)</t></r></si><si><t>6.20</t></si><si><t>=Chỉ là chữ</t></si></sst>`,
  'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="C2" i="7"/></calcChain>`,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><sheetPr codeName="Sheet1"><tabColor theme="5"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:D6"/><sheetViews><sheetView showGridLines="0" workbookViewId="0" zoomScale="85"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="C3" sqref="C3"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="16.5" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="30.7109375" customWidth="1"/><col min="3" max="3" width="12" hidden="1" customWidth="1" outlineLevel="1"/></cols><sheetData><row r="1" ht="33" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Mã</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Quảng Ngãi</t></is></c><c r="B2" s="1"><v>1234567</v></c><c r="C2" s="2" t="s"><v>2</v></c><c r="D2"><f t="shared" ref="D2:D4" si="0">B2*$B$2+LOG10(10)</f><v>1</v></c></row><row r="3" hidden="1" outlineLevel="1"><c r="A3" t="s"><v>3</v></c><c r="B3"><v>2</v></c><c r="C3" t="b"><v>1</v></c><c r="D3"><f t="shared" si="0"/><v>1</v></c></row><row r="4"><c r="A4" s="3"><v>44927</v></c><c r="B4" t="e"><v>#N/A</v></c><c r="C4" s="4"><v>0.125</v></c><c r="D4"><f t="shared" si="0"/><v>1</v></c></row><row r="5"><c r="B5"><f>[1]Nguồn!$A$1+1</f><v>42</v></c><c r="C5" t="str"><f>_xlfn.CONCAT(A2,"-",C2)</f><v>x</v></c><c r="D5" s="1"/></row></sheetData><sheetProtection sheet="1" formatCells="0" password="CC1A"/><mergeCells count="1"><mergeCell ref="A6:B6"/></mergeCells><conditionalFormatting sqref="B2:B5"><cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>1000</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="C2:C5"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFFFFFF"/><color rgb="FF63BE7B"/></colorScale></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Sai" error="Chọn &quot;Có&quot; > &quot;Không&quot;" sqref="C3 D6"><formula1>"Có,Không"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A2" r:id="rId2"/></hyperlinks><pageMargins left="0.5" right="0.5" top="1" bottom="1" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" scale="80"/><headerFooter><oddHeader>&amp;CTờ khai &amp;P</oddHeader></headerFooter><legacyDrawing r:id="rId3"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>'Ẩn'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`,
  'xl/worksheets/_rels/sheet1.xml.rels': relationships(
    ['rId1', 'comments', '../comments1.xml'],
    ['rId2', 'hyperlink', 'https://example.org/a'],
    ['rId3', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
  ),
  'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>X</author></authors><commentList><comment ref="B2" authorId="0"><text><t>Theo niên giám</t></text></comment></commentList></comments>`,
  'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape/></xml>',
  // As tools outside Excel write it: with a prefix, without references of rows and cells.
  'xl/worksheets/sheet2.xml': `<x:worksheet xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>Tên</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>Điểm</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c><x:c><x:f>dân_số/1000000</x:f></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>B</x:t></x:is></x:c><x:c><x:v>5.5</x:v></x:c></x:row></x:sheetData><x:autoFilter ref="A1:B3"/><x:tableParts count="1"><x:tablePart q:id="rId1"/></x:tableParts></x:worksheet>`,
  'xl/worksheets/_rels/sheet2.xml.rels': relationships(['rId1', 'table', '../tables/table1.xml']),
  'xl/tables/table1.xml': `<table xmlns="${MAIN}" id="1" name="Bảng1" displayName="Bảng1" ref="A1:B3"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Tên"/><tableColumn id="2" name="Điểm"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`,
  'xl/worksheets/sheet3.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData></worksheet>`,
}

export const messyWorkbook = (changes: Readonly<Record<string, string | undefined>> = {}): Uint8Array => {
  const parts = Object.entries({ ...messyParts, ...changes }).flatMap(([name, text]): [string, Uint8Array][] =>
    text === undefined ? [] : [[name, bytesOf(text)]],
  )
  return pack(new Map(parts))
}
