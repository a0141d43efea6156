import { readFileSync } from 'node:fs'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, test } from 'vitest'
import { addressOf, stampedManifest, WrongAddress } from '../../addin/site/build/stamp-manifest.ts'
import { addressesIn, manifestProblems } from './manifest-checks.ts'

const manifest = readFileSync('manifest.xml', 'utf8')

describe('the manifest', () => {
  test('is read by the Office tools', async () => {
    const read = await OfficeAddinManifest.readManifestFile('manifest.xml')
    expect(read).toMatchObject({
      displayName: 'Thước',
      defaultLocale: 'vi-VN',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
    })
  })

  test('has nothing that the validator would refuse', () => {
    expect(manifestProblems(manifest)).toEqual([])
  })

  test('asks for what Excel 2021 has', () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => [
      name,
      version,
    ])
    expect(sets).toEqual([
      ['ExcelApi', '1.9'],
      ['SharedRuntime', '1.1'],
    ])
  })

  test('has the commands that the add-in answers', () => {
    const commands = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name]) => name)
    expect(commands).toEqual(['createSheets', 'recalculate', 'trace', 'audit'])
  })
})

describe('a manifest is refused', () => {
  test.each([
    [
      'where elements are out of order',
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      '$2$1',
      'children of OfficeApp',
    ],
    [
      'where a tab comes before its groups',
      /(<CustomTab[^>]*>)/,
      '$1<Label resid="Tab.Label"/>',
      'children of CustomTab',
    ],
    ['with an unknown element', '<GetStarted>', '<GetStarted><Picture/>', 'children of GetStarted'],
    ['without a GUID', /<Id>.*<\/Id>/, '<Id>thuoc</Id>', 'Id is no GUID'],
    [
      'with three numbers of version',
      /<Version>.*<\/Version>/,
      '<Version>0.1.0</Version>',
      'Version has not four numbers',
    ],
    ['with one id twice', ' id="Trace.Tip"', ' id="Audit.Tip"', 'id twice: Audit.Tip'],
    ['with a resource missing', ' id="Url.Functions"', ' id="Url.Function"', 'resid does not resolve: Url.Functions'],
    [
      'with a long text for a title',
      '<Title resid="Trace.Label"/>',
      '<Title resid="Trace.Tip"/>',
      'resid does not resolve: Trace.Tip',
    ],
    [
      'with a resource for nothing',
      '<bt:Urls>',
      '<bt:Urls><bt:Url id="Url.Other" DefaultValue="https://localhost:3000/x"/>',
      'resource not used: Url.Other',
    ],
    [
      'with a label too long',
      'DefaultValue="Chấm điểm"',
      `DefaultValue="${'Chấm điểm '.repeat(13)}"`,
      'longer than 125',
    ],
    ['with an icon missing', /<bt:Image size="80" resid="Icon.Pane.80"\/>/, '', 'icon without size 80'],
    ['with an icon of another size', 'icons/trace-48.png', 'icons/trace-40.png', 'icon of another size: Icon.Trace.48'],
    ['with a page elsewhere', 'localhost:3000/functions.json', 'localhost:3001/functions.json', 'several origins'],
    ['without https', /https:\/\/localhost/g, 'http://localhost', 'not https'],
    ['without English', '<bt:Override Locale="en-US" Value="Trace score"/>', '', 'no English: Truy vết điểm'],
  ])('%s', (_, wrong, instead, problem) => {
    expect(manifestProblems(manifest.replace(wrong, instead)).join('\n')).toContain(problem)
  })
})

describe('the address of the site', () => {
  test.each([
    ['https://intranet.example/thuoc', 'https://intranet.example/thuoc/'],
    ['https://intranet.example:8443/a/b/', 'https://intranet.example:8443/a/b/'],
    ['https://a.example/x&y/', 'https://a.example/x&y/'],
    ['https://intranet.example', 'https://intranet.example/'],
  ])('%s is stamped into every URL and nothing else', (address, expected) => {
    const stamped = stampedManifest(address)
    expect(manifestProblems(stamped)).toEqual([])
    expect(addressesIn(stamped)).toEqual(
      addressesIn(manifest).map(each => each.replace('https://localhost:3000/', expected)),
    )
  })

  test.each(['http://intranet.example/', 'intranet.example', '', 'https://a.example/?x=1', 'https://u@a.example/'])(
    '“%s” is refused',
    address => {
      expect(() => addressOf(address)).toThrow(WrongAddress)
    },
  )
})
