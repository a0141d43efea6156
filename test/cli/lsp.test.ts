import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {
  CodeAction,
  CompletionList,
  DocumentHighlight,
  DocumentSymbol,
  FoldingRange,
  Hover,
  Location,
  Range,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver/node'
import { countingIndex } from '../check/checklist-texts.ts'
import { small } from '../services/marked.ts'
import { Session } from './lsp-session.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'thuoc-lsp-'))
const uriOf = (name: string): string => pathToFileURL(path.join(folder, name)).href
const rules = uriOf('quy-tắc.thuoc')
const targets = uriOf('mục-tiêu.thuoc')
const targetsText = 'mục tiêu thử tại "Nơi" năm 2022\n  1.1 "Tên": a / dân_số >= 50%\n'

writeFileSync(path.join(folder, 'quy-tắc.thuoc'), 'bộ chỉ số cũ "Trên đĩa"\n')
writeFileSync(path.join(folder, 'mục-tiêu.thuoc'), targetsText)
writeFileSync(path.join(folder, 'hỏng.thuoc'), Buffer.from([0xff, 0xfe, 0, 1]))

let session: Session

beforeAll(async () => {
  session = new Session('--stdio')
  await session.initialize({ locale: 'fr' })
})

afterAll(() => {
  session.kill()
  rmSync(folder, { recursive: true })
})

const lineOf = ({ range }: { range: Range }): number => range.start.line

describe('an opened file', () => {
  test('has its mistake published, and the repair that is offered clears it', async () => {
    session.open(rules, small('chỉ số 1.3 "Ba" tối đa 0\n  đầu vào c (người)\n  điểm = c / dan_so * tối đa\n'))
    const found = await session.diagnostics(rules)
    const mistake = found.find(({ code }) => code === 'unknown-name')!
    expect(mistake).toMatchObject({ severity: 1, source: 'thuoc', range: { start: session.position(rules, 'dan_so') } })
    expect(mistake.message).toContain('dân_số')

    const { range } = mistake
    const actions = await session.at<CodeAction[]>('codeAction', rules, undefined, {
      range,
      context: { diagnostics: [] },
    })
    const repair = actions.find(({ kind }) => kind === 'quickfix')!
    expect(repair.diagnostics).toMatchObject([{ code: 'unknown-name' }])
    session.edit(rules, repair.edit!.changes![rules]!)
    expect(session.document(rules).getText()).toContain('c / dân_số')
    expect((await session.diagnostics(rules)).map(({ code }) => code)).not.toContain('unknown-name')
  })

  test('has its failed examples published', async () => {
    session.edit(rules, [wholly(small('ví dụ "sai" của 1.2: option = 1 thì điểm = 7\n'))])
    const found = await session.diagnostics(rules)
    expect(found.map(({ code, range }) => [code, range.start.line])).toEqual([['example-failed', 21]])
    session.replace(rules, 'điểm = 7', 'điểm = 20')
    expect(await session.diagnostics(rules)).toEqual([])
  })

  test('completes what may be written at a place', async () => {
    const { items, isIncomplete } = await session.at<CompletionList>('completion', rules, 'dân_số\n')
    expect(isIncomplete).toBe(true)
    expect(items.map(({ label }) => label)).toContain('dân_số')
    const [input] = items.filter(({ label }) => label === 'a')
    expect(input!.textEdit).toEqual({ newText: 'a', range: collapsed('dân_số\n') })
  })

  test('says what a fact is', async () => {
    const { contents, range } = await session.at<Hover>('hover', rules, 'dân_số\n')
    expect(contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('Số dân (người)') })
    expect(range!.start).toEqual(session.position(rules, 'dân_số\n'))
  })

  test('has an outline, folds and coloured words', async () => {
    const [document] = await session.at<DocumentSymbol[]>('documentSymbol', rules)
    expect(document).toMatchObject({ name: 'thử', detail: 'Thử' })
    expect(document!.children!.at(-1)!.children!.map(({ name, detail }) => [name, detail])).toEqual([
      ['1.1', 'Tỷ lệ người dùng'],
      ['1.2', 'Đã ban hành'],
    ])
    expect(await session.at<FoldingRange[]>('foldingRange', rules)).toContainEqual({ startLine: 17, endLine: 21 })
    const { data } = await session.at<SemanticTokens>('semanticTokens/full', rules)
    // bộ chỉ số: a keyword; thử: a name; "Thử": a text
    expect(data.slice(0, 15)).toEqual([0, 0, 9, 0, 0, 0, 10, 3, 3, 0, 0, 4, 5, 1, 0])
  })

  test('is brought into form, and into the other dialect', async () => {
    session.replace(rules, 'tối đa 30', 'tối  đa   30')
    const edits = await session.at<TextEdit[]>('formatting', rules, undefined, {
      options: { tabSize: 2, insertSpaces: true },
    })
    session.edit(rules, edits)
    expect(session.document(rules).getText()).toMatch(
      /^bộ chỉ số thử "Thử"\n {2}căn cứ "Quyết định 1\/QĐ"\n {2}tối đa 30\n/,
    )
  })

  test('is written in the other dialect by a command', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    const actionsNow = () =>
      session.at<CodeAction[]>('codeAction', rules, undefined, {
        range,
        context: { diagnostics: [], only: ['refactor'] },
      })
    for (const [title, head] of [
      ['Viết từ khóa bằng tiếng Anh', 'index thử "Thử"'],
      ['Viết từ khóa bằng tiếng Việt', 'bộ chỉ số thử "Thử"'],
    ] as const) {
      const [action] = await actionsNow()
      expect(action!.title).toBe(title)
      await session.ask('workspace/executeCommand', action!.command)
      expect(session.document(rules).getText()).toContain(head)
      expect(await session.diagnostics(rules)).toEqual([])
    }
    session.replace(rules, 'tối đa 30', 'tối đa tối đa')
    expect(await actionsNow()).toEqual([])
    const command = { command: 'thuoc.translate', arguments: [rules, 'en'] }
    await expect(session.ask('workspace/executeCommand', command)).rejects.toThrow('Tệp còn lỗi cú pháp')
    session.replace(rules, 'tối đa tối đa', 'tối đa 30')
  })
})

describe('the files of a folder', () => {
  test('are seen together, opened or not', async () => {
    const found = await session.at<Location[]>('references', rules, 'dân_số (', {
      context: { includeDeclaration: true },
    })
    expect(found.filter(({ uri }) => uri === rules)).toHaveLength(3)
    expect(found.filter(({ uri }) => uri === targets).map(lineOf)).toEqual([1])
    const without = await session.at<Location[]>('references', rules, 'dân_số (', {
      context: { includeDeclaration: false },
    })
    expect(without).toHaveLength(3)
    const here = await session.at<DocumentHighlight[]>('documentHighlight', rules, 'dân_số (')
    expect(here).toHaveLength(3)
  })

  test('lead to definitions in one another', async () => {
    session.open(targets, targetsText)
    expect(await session.diagnostics(targets)).toEqual([])
    const [found] = await session.at<Location[]>('definition', targets, 'dân_số')
    expect(found).toEqual({ uri: rules, range: rangeOf('dân_số (người)', 'dân_số') })
  })

  test('are renamed together, or not at all', async () => {
    expect(await session.at<Range>('prepareRename', targets, 'dân_số')).toMatchObject({ start: { line: 1 } })
    const { changes } = await session.at<WorkspaceEdit>('rename', targets, 'dân_số', { newName: 'số_dân' })
    expect([changes![rules]!.length, changes![targets]!.length]).toEqual([3, 1])
    await expect(session.at('rename', targets, 'dân_số', { newName: 'hai tên' })).rejects.toThrow(/Tên gồm chữ, số/)
    await expect(session.at('prepareRename', targets, 'mục tiêu')).rejects.toThrow(/không có tên nào đổi được/)
  })

  test('are checked again when one of them changes', async () => {
    const found = await session.published(targets, () => session.replace(rules, 'dân_số (người)', 'số_dân (người)'))
    expect(found).not.toEqual([])
    expect(await session.published(targets, () => session.replace(rules, 'số_dân (người)', 'dân_số (người)'))).toEqual(
      [],
    )
  })

  test('are those on disk where they are closed', async () => {
    // There the index has another name.
    expect(await session.published(targets, () => session.close(rules))).not.toEqual([])
    writeFileSync(path.join(folder, 'quy-tắc.thuoc'), small())
    const changes = [{ uri: rules, type: 2 }]
    expect(
      await session.published(targets, () => session.tell('workspace/didChangeWatchedFiles', { changes })),
    ).toEqual([])
  })
})

test('an index finds the checklist that ships', async () => {
  const uri = 'untitled:hạng-mục'
  const counts = ['dữ kiện n (hạng mục) = đếm built của lạ', 'dữ kiện m (hạng mục) = đếm updated của lạ']
  session.open(uri, countingIndex(counts.join('\n')))
  expect((await session.diagnostics(uri)).map(({ code }) => code)).toContain('unknown-checklist')
  session.replace(uri, 'lạ', 'hạng-mục-dữ-liệu-2020')
  session.replace(uri, 'lạ', 'hạng-mục-dữ-liệu-2020')
  expect(await session.diagnostics(uri)).toEqual([])
  const [found] = await session.at<Location[]>('definition', uri, 'hạng-mục-dữ-liệu')
  expect(found).toMatchObject({ uri: expect.stringMatching(/rules\/data-items-2020\/[^/]+\.thuoc$/) })
  session.close(uri)
})

test('a document typed in NFD has its places where the editor has them', async () => {
  const uri = 'untitled:Untitled-1'
  const written = small('chỉ số 1.3 "Ba" tối đa 0\n  đầu vào c (người)\n  điểm = c / dan_so * tối đa\n').normalize(
    'NFD',
  )
  session.open(uri, written)
  const mistake = (await session.diagnostics(uri)).find(({ code }) => code === 'unknown-name')!
  expect(session.document(uri).getText(mistake.range)).toBe('dan_so')
  const measure = 'tỷ_lệ\n    >='.normalize('NFD')
  const [found] = await session.at<Location[]>('definition', uri, measure)
  expect(session.document(uri).getText(found!.range)).toBe('tỷ_lệ'.normalize('NFD'))
  const { range } = await session.at<Hover>('hover', uri, measure)
  expect(range!.start).toEqual(session.position(uri, measure))
  const [edit] = await session.at<TextEdit[]>('formatting', uri, undefined, {
    options: { tabSize: 2, insertSpaces: true },
  })
  session.edit(uri, [edit!])
  expect(session.document(uri).getText()).toBe(session.document(uri).getText().normalize('NFC'))
  session.close(uri)
})

const atPlaces = ['completion', 'hover', 'definition', 'references', 'documentHighlight', 'prepareRename', 'rename']
const ofFiles = ['documentSymbol', 'foldingRange', 'formatting', 'semanticTokens/full', 'codeAction']
const strange = [
  { line: -1, character: -5 },
  { line: 1e9, character: 1e9 },
  { line: 0.5, character: 'x' },
]

describe('nothing that an editor sends ends the server', () => {
  test.each([
    ['an unknown document', uriOf('không-có.thuoc'), undefined],
    ['a name that is no address', '\u0000', undefined],
    ['a broken text', 'untitled:vỡ', `${'"'.repeat(40)}((((\ud800 chỉ số chỉ số tối đa\r\n\r${'}'.repeat(20)}`],
    ['an empty text', 'untitled:rỗng', ''],
  ])('requests about %s', async (_, uri, text) => {
    if (text !== undefined) session.open(uri, text)
    const more = { newName: '\n', context: { includeDeclaration: true, diagnostics: [] }, options: {} }
    const range = { start: strange[0], end: strange[1] }
    const asked = [
      ...atPlaces.flatMap(method => strange.map(position => session.at(method, uri, undefined, { position, ...more }))),
      ...ofFiles.map(method => session.at(method, uri, undefined, { range, ...more })),
    ]
    const settled = await Promise.allSettled(asked)
    const refused = settled.flatMap(each => (each.status === 'rejected' ? [String(each.reason.message)] : []))
    // Only renaming is refused, with a sentence.
    expect(new Set(refused)).toEqual(new Set(text === undefined ? [] : ['Ở đây không có tên nào đổi được.']))
  })

  test('messages without what belongs in them', async () => {
    for (const method of ['didOpen', 'didChange', 'didClose', 'didSave']) {
      session.tell(`textDocument/${method}`, {})
      session.tell(`textDocument/${method}`, { textDocument: { uri: 7, version: null, text: 7 }, contentChanges: [{}] })
    }
    session.tell('workspace/didChangeWatchedFiles', {})
    await expect(session.at('hover', 'untitled:x', undefined, { textDocument: null })).rejects.toThrow()
    await expect(session.ask('unknown/method')).rejects.toThrow()
    for (const given of [undefined, 'x', [rules], [uriOf('không-có.thuoc'), 'en'], [rules, 'fr']]) {
      const command = { command: 'thuoc.translate', arguments: given }
      await expect(session.ask('workspace/executeCommand', command)).rejects.toThrow('Không có lệnh này.')
    }
    session.write('Content-Length: 5\r\n\r\n{nope')
    session.write('Content-Length: 4\r\n\r\nnull')
    session.open('untitled:sau', 'bộ chỉ số x "X"\n')
    expect(await session.at('hover', 'untitled:sau', 'bộ')).not.toBeNull()
  })
})

test('it ends with 0 after a shutdown', async () => {
  expect(await session.end('shutdown', 'exit')).toBe(0)
})

test('it speaks the language of the editor, and ends with 1 without a shutdown', async () => {
  const other = new Session()
  const { capabilities } = await other.initialize({ locale: 'en-GB', capabilities: {} })
  expect(capabilities).toMatchObject({ renameProvider: true, textDocumentSync: { change: 2 } })
  other.open('untitled:x', 'bộ chỉ số x "X" tối đa\n')
  const [found] = await other.diagnostics('untitled:x')
  expect(found!.message).toMatch(/expected|missing|after/i)
  expect(await other.end('exit')).toBe(1)
})

test('it ends with 1 when the editor is gone', async () => {
  const other = new Session('--language', 'en')
  await other.initialize({ locale: 'vi' })
  await expect(other.ask('workspace/executeCommand', { command: 'x' })).rejects.toThrow('There is no such command.')
  expect(await other.end()).toBe(1)
})

/** Replaces all of the rules. */
function wholly(newText: string): TextEdit {
  return { newText, range: { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } } }
}

function collapsed(words: string): Range {
  const place = session.position(rules, words)
  return { start: place, end: place }
}

function rangeOf(words: string, part: string): Range {
  const start = session.position(rules, words)
  return { start, end: { line: start.line, character: start.character + part.length } }
}
