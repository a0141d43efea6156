import { describe, expect, test } from 'vitest'
import { planWorkbook } from '../../addin/sheets/plan.ts'
import { readWorkbook } from '../../addin/sheets/read/read-workbook.ts'
import { rulesFromXml } from '../../addin/sheets/rules/rules-from-xml.ts'
import { rulesXml } from '../../addin/sheets/rules/rules-xml.ts'
import { sha256 } from '../../addin/sheets/sha256.ts'
import { writeWorkbookPlan } from '../../addin/sheets/write/write-workbook.ts'
import { loadRules } from '../../dsl/cli/load-rules.ts'
import { companionsOf, compile } from '../../dsl/compile.ts'
import { indexIdOf } from '../../dsl/model/ids.ts'
import { provinceFolder } from '../support/province-index.ts'

const compiled = await loadRules(provinceFolder)
const { rulebook, assignments } = compiled.ruleSets[0]!
const companions = companionsOf(compiled, rulebook.id)
const plan = planWorkbook({ rulebook, language: 'en', companions })

describe('a whole rule set', () => {
  test('has the files that refer to its index as companions', () => {
    expect(companions.map(({ name }) => name.split('/').at(-1))).toEqual([
      'muc-tieu-ninh-thuan-2022.thuoc',
      'muc-tieu-quang-ngai-2023.thuoc',
      'phan-cong-quang-ngai.thuoc',
      'tieng-anh.thuoc',
    ])
    expect(companionsOf(compiled, indexIdOf('another'))).toEqual([])
  })

  test('means the same when it comes out of a file', async () => {
    const reading = await readWorkbook(await writeWorkbookPlan(plan))
    const rules = reading.kind === 'opened' ? reading.identity.rules! : undefined!
    for (const { text, sha256: recorded } of [rules, ...rules.companions]) expect(sha256(text)).toBe(recorded)
    const again = compile([rules, ...rules.companions].map(({ fileName, text }) => ({ name: fileName, text })))
    expect(again.diagnostics.length).toBe(compiled.diagnostics.length)
    expect(again.ruleSets[0]!.rulebook.title).toEqual(rulebook.title)
    expect(again.ruleSets[0]!.assignments[0]!.entries.size).toBe(assignments[0]!.entries.size)
  })

  test('is carried without the folders in which it lay', () => {
    const [first] = planWorkbook({ rulebook, language: 'vi', companions: [{ name: 'C:\\u\\a.thuoc', text: '' }] }).rules
      .companions
    expect(first?.fileName).toBe('a.thuoc')
  })
})

describe('rules as XML', () => {
  const small = { ...plan.rules, text: 'a < b', companions: [{ fileName: 'b.thuoc', sha256: '1', text: 'c > d\r\n' }] }
  const written = rulesXml(small)

  test.each([
    ['as written', written],
    ['with a declaration', `<?xml version="1.0"?>\n${written}`],
    ['with a prefix', written.replaceAll(/<(\/?)(\w)/g, '<$1t:$2').replace('xmlns=', 'xmlns:t=')],
    ['with single quotes', written.replaceAll('"', "'")],
    ['with another form of entities', written.replaceAll('&#13;', '&#xD;')],
  ])('are read %s', (_, xml) => {
    expect(rulesFromXml(xml)).toEqual(small)
  })

  test('of an earlier version have no companions', () => {
    const earlier = written.replace(/<companion.*<\/companion>/s, '')
    expect(rulesFromXml(earlier)).toEqual({ ...small, companions: [] })
  })

  test.each([
    ['another part', '<x xmlns="urn:other"/>'],
    ['a part without text', '<rules xmlns="urn:thuoc:rules:1" index="a"></rules>'],
    ['more than any rules', `${written}${' '.repeat(16_000_000)}`],
    ['nothing', ''],
  ])('are not found in %s', (_, xml) => {
    expect(rulesFromXml(xml)).toBeUndefined()
  })

  test('with an element that closes itself have an empty text', () => {
    expect(rulesFromXml(written.replace(/<text[^>]*>[^<]*<\/text>/, '<text/>'))?.text).toBe('')
  })
})
