import { describe, expect, test } from 'vitest'
import type { DraftStorage } from '../../../taskpane/rules/edit/draft-storage.ts'
import { RuleDraft } from '../../../taskpane/rules/edit/rule-draft.ts'

const index = { fileName: 'luật.thuoc', text: 'một' }
const other = { fileName: 'dịch.thuoc', text: 'hai' }
const rules = { files: [index, other], sha256: 'a' }

function memoryStorage(works = true): DraftStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  return {
    kept,
    read: key => kept.get(key),
    write: (key, text) => {
      if (works) kept.set(key, text)
      return works
    },
    remove: key => void kept.delete(key),
  }
}

const draftOver = (storage: DraftStorage, base = rules) => new RuleDraft('khóa', base, storage)

describe('a draft', () => {
  test('is the rules themselves until something is typed, and again when it is typed back', () => {
    const storage = memoryStorage()
    const draft = draftOver(storage)
    expect(draft.status()).toEqual({ kind: 'same' })
    draft.write('luật.thuoc', 'một rưỡi')
    expect(draft.status()).toMatchObject({ kind: 'changed', restored: false })
    expect(draft.files()).toEqual([{ ...index, text: 'một rưỡi' }, other])
    draft.write('luật.thuoc', 'một')
    expect(draft.status()).toEqual({ kind: 'same' })
    expect(storage.kept.size).toBe(0)
  })

  test('comes back after the pane was closed, and says so', () => {
    const storage = memoryStorage()
    draftOver(storage).write('luật.thuoc', 'một rưỡi')
    const again = draftOver(storage)
    expect(again.text('luật.thuoc')).toBe('một rưỡi')
    expect(again.status()).toMatchObject({ kind: 'changed', restored: true, rulesMoved: false })
  })

  test('says that the rules below it are other ones now, and loses nothing', () => {
    const storage = memoryStorage()
    draftOver(storage).write('luật.thuoc', 'một rưỡi')
    const again = draftOver(storage, { files: [{ ...index, text: 'khác' }, other], sha256: 'b' })
    expect(again.text('luật.thuoc')).toBe('một rưỡi')
    expect(again.status()).toMatchObject({ kind: 'changed', rulesMoved: true })
  })

  test('is no draft any more once it was applied', () => {
    const storage = memoryStorage()
    const draft = draftOver(storage)
    draft.write('luật.thuoc', 'một rưỡi')
    draft.rebase({ files: [{ ...index, text: 'một rưỡi' }, other], sha256: 'b' })
    expect(draft.status()).toEqual({ kind: 'same' })
    expect(draft.text('luật.thuoc')).toBe('một rưỡi')
    expect(storage.kept.size).toBe(0)
  })

  test('is a draft again when its application is undone', () => {
    const draft = draftOver(memoryStorage())
    draft.write('luật.thuoc', 'một rưỡi')
    draft.rebase({ files: [{ ...index, text: 'một rưỡi' }, other], sha256: 'b' })
    draft.rebase(rules)
    expect(draft.status()).toMatchObject({ kind: 'changed' })
    expect(draft.text('luật.thuoc')).toBe('một rưỡi')
  })

  test('stays in memory where nothing can be stored, and says so', () => {
    const draft = draftOver(memoryStorage(false))
    draft.write('luật.thuoc', 'một rưỡi')
    expect(draft.text('luật.thuoc')).toBe('một rưỡi')
    expect(draft.status()).toMatchObject({ kept: false })
  })

  test.each([
    '',
    'rác',
    '{}',
    '{"writtenOver":1,"texts":{"luật.thuoc":"x"}}',
    '{"writtenOver":"a","texts":{"luật.thuoc":7}}',
    'null',
  ])('is not read from a storage that holds %s', stored => {
    const storage = memoryStorage()
    storage.kept.set('khóa', stored)
    expect(draftOver(storage).status()).toEqual({ kind: 'same' })
  })

  test('is in the form that an editor holds', () => {
    const decomposed = { fileName: 'x.thuoc', text: '\uFEFFchi\u0309\r\nso\u0302\u0301' }
    expect(draftOver(memoryStorage(), { files: [decomposed], sha256: 'c' }).text('x.thuoc')).toBe('chỉ\nsố')
  })
})
