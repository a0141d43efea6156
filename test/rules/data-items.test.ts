import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { readFigures } from '../../dsl/cli/read-figures.ts'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { compile } from '../../dsl/compile.ts'
import { itemsOf, tickOf } from '../../dsl/model/checklist.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import { formatted } from '../support/formatted.ts'

const folder = fileURLToPath(new URL('../../rules/data-items-2020', import.meta.url))
const files = await readRuleFiles([folder])
const compiled = compile(files)
const { rulebook } = compiled.ruleSets[0]!
const checklist = rulebook.checklists[0]!
const items = itemsOf(checklist)
const scorer = compileRulebook(rulebook)

describe('the data items of Decision 1726', () => {
  test('are free of errors and warnings', () => expect(compiled.diagnostics).toEqual([]))

  test('are 274 in 37 subjects of 5 domains, each with an English name of its own', () => {
    const countOf = (level: string) => checklist.rows.filter(row => row.level === level).length
    expect([countOf('domain'), countOf('subject'), countOf('item')]).toEqual([5, 37, 274])
    expect(checklist.rows.filter(({ title }) => title.en === title.vi)).toEqual([])
    expect(rulebook.indicators.filter(({ title }) => title.en === title.vi)).toEqual([])
  })

  test.each([
    ['an item too few', /^hạng mục B\.5\.5 .*\n/m],
    ['a subject too few', /^mục dữ liệu C\.11 [\s\S]*$/m],
    ['another item of A too few', /^hạng mục A\.III\.4\.\d+ .*\n/m],
  ])('%s is an error', (_, taken) => {
    const changed = files.map(({ name, text }) => ({
      name,
      text: text.startsWith('bộ') ? text : text.replace(taken, ''),
    }))
    expect(changed.map(({ text }) => text)).not.toEqual(files.map(({ text }) => text))
    expect(
      compile(changed)
        .diagnostics.filter(isError)
        .map(({ problem }) => problem.code),
    ).toContain('counts-differ')
  })

  test('earn one point for each item that is built', () => {
    const built = new Map(items.map(({ code }) => [tickOf(code, 'built'), { kind: 'yes-no', yes: true } as const]))
    expect(scorer.scoreAll(built).total.lowest.toFraction()).toBe('274')
    const [first] = items
    built.set(tickOf(first!.code, 'built'), { kind: 'yes-no', yes: false } as never)
    expect(scorer.scoreAll(built).total.lowest.toFraction()).toBe('273')
  })

  test.each(files.map(file => [file.name, file] as const))('%s is as the formatter writes it', (_, file) => {
    expect(formatted(file).text).toBe(file.text)
    expect(formatted(formatted(file, 'en'), 'vi').text).toBe(file.text)
  })

  test('have a made-up sample that answers every item in every state', async () => {
    const figures = await readFigures(`${folder}/samples/gia-dinh.csv`, rulebook)
    expect(figures.size).toBe(4 * 274)
    expect([...figures.values()].every(({ kind }) => kind === 'yes-no')).toBe(true)
    // No item is shared, open or updated without being built.
    const yes = (code: string, state: string) => {
      const figure = figures.get(tickOf(codeOf(code), state))
      return figure?.kind === 'yes-no' && figure.yes
    }
    const early = items.filter(
      ({ code }) => !yes(code, 'built') && ['updated', 'shared', 'open'].some(each => yes(code, each)),
    )
    expect(early).toEqual([])
  })
})
