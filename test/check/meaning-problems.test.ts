import { describe, expect, test } from 'vitest'
import { isError } from '../../dsl/text/diagnostic.ts'
import { applied, checkTexts, codesOf, inEnglish, marked, placesOf } from './check-text.ts'
import { faultyRules } from './faulty-rules.ts'

describe('what has no meaning is found at its place', () => {
  test.each(faultyRules)('%s', (_, text, code) => {
    const { text: plain, places } = marked(text)
    const { diagnostics, ruleSets } = checkTexts(plain)
    expect(placesOf(diagnostics.filter(isError))).toEqual(places.map(place => `${code} at ${place}`))
    expect(ruleSets).toEqual([])
  })
})

describe('the same in the other dialect', () => {
  test.each(faultyRules)('%s', (_, text, code) => {
    const { diagnostics } = checkTexts(inEnglish(marked(text).text))
    expect(codesOf(diagnostics.filter(isError))).toEqual([code])
  })
})

describe('a fix mends what it is offered for', () => {
  const mended = faultyRules.flatMap(([what, text]) => {
    const { text: plain } = marked(text)
    return checkTexts(plain)
      .diagnostics.filter(isError)
      .flatMap(({ fixes }) => fixes.slice(0, 1).map(fix => [what, plain, fix] as const))
  })
  test.each(mended)('%s', (_, text, fix) => {
    expect(codesOf(checkTexts(applied(text, fix)).diagnostics.filter(isError))).toEqual([])
  })
  test('most name problems have one', () => expect(mended.length).toBeGreaterThan(10))
})
