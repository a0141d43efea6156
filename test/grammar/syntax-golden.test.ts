import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatSource } from '../../dsl/grammar/format.ts'
import { parse } from '../../dsl/grammar/parse.ts'
import type { Dialect } from '../../dsl/grammar/vocabulary.ts'
import { codeFrame } from '../../dsl/text/code-frame.ts'
import { Source } from '../../dsl/text/source.ts'
import { badSpans, bare, outline } from './grammar-text.ts'

// `npx vitest run test/grammar -u` accepts new trees and diagnostics; `git diff` is the review.
const good = new URL('../golden/good/syntax/', import.meta.url)
const bad = new URL('../golden/bad/syntax/', import.meta.url)

const namesIn = (folder: URL, ending: string): readonly string[] =>
  readdirSync(folder)
    .filter(name => name.endsWith(ending))
    .map(name => name.slice(0, -ending.length))

const sourceOf = (folder: URL, name: string): Source => new Source(name, readFileSync(new URL(name, folder), 'utf8'))

function formatted(source: Source, dialect: Dialect): string {
  const result = formatSource(source, { dialect })
  if (result.kind === 'unparsed') throw new Error(`${source.name} has syntax errors`)
  return result.text
}

describe.each(namesIn(good, '.vi.thuoc'))('%s', name => {
  const vi = sourceOf(good, `${name}.vi.thuoc`)
  const en = sourceOf(good, `${name}.en.thuoc`)

  test('has no problems in either dialect', () => {
    expect(parse(vi).diagnostics).toEqual([])
    expect(parse(en).diagnostics).toEqual([])
  })

  test('has the tree that the golden file shows, in both dialects', async () => {
    const tree = outline(bare(parse(vi).tree)).trimStart()
    expect(outline(bare(parse(en).tree)).trimStart()).toBe(tree)
    await expect(`${tree}\n`).toMatchFileSnapshot(new URL(`${name}.tree.txt`, good).pathname)
  })

  test('has places that lie in the text', () => expect(badSpans(parse(vi))).toEqual([]))

  test('is in form, and is the translation of the other dialect', () => {
    expect(formatted(vi, 'vi')).toBe(vi.text)
    expect(formatted(en, 'en')).toBe(en.text)
    expect(formatted(vi, 'en')).toBe(en.text)
    expect(formatted(en, 'vi')).toBe(vi.text)
  })
})

describe.each(namesIn(bad, '.thuoc'))('%s', name => {
  const parsed = parse(sourceOf(bad, `${name}.thuoc`))

  test('has the problems that the golden file shows', async () => {
    const frames = parsed.diagnostics.flatMap(diagnostic => [codeFrame(diagnostic, 'vi'), codeFrame(diagnostic, 'en')])
    await expect(`${frames.join('\n\n')}\n`).toMatchFileSnapshot(new URL(`${name}.problems.txt`, bad).pathname)
  })

  test('has places that lie in the text', () => expect(badSpans(parsed)).toEqual([]))
})
