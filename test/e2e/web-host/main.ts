import { createHost } from '../../../addin/workbench/host/host.ts'
import { connectWeb } from '../../../addin/workbench/host/web-seam.ts'
import { createSpreadsheetInPage } from '../../../addin/workbench/spreadsheet/univer-browser.ts'

// The page of Excel on the web: it owns the workbook; the add-in comes from another origin, in a frame.
const address = new URLSearchParams(location.search).get('addin') ?? ''
const sheet = document.createElement('div')
const pane = document.createElement('div')
sheet.style.cssText = 'position:absolute;inset:0 400px 0 0'
pane.style.cssText = 'position:absolute;inset:0 0 0 auto;width:400px'
document.body.append(sheet, pane)

const spreadsheet = createSpreadsheetInPage(sheet)
const metadata = await (await fetch('functions.json')).json()
const host = createHost({ spreadsheet, functions: { namespace: 'THUOC', metadata } })
const { frame } = connectWeb({ container: pane, url: address, endpoint: host.endpoint })
frame.style.cssText = 'width:100%;height:100%;border:0'
