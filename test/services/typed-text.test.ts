import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TypedText } from '../../dsl/services/typed-text.ts'

/** Where every offset of the typed text is in NFC. */
const mapped = (typed: string): readonly number[] => {
  const text = new TypedText(typed)
  return Array.from({ length: typed.length + 1 }, (_, offset) => text.toNormal(offset))
}

test.each([
  ['in NFC', 'tỷ lệ', [0, 1, 2, 3, 4, 5]],
  // e, circumflex and dot below are one letter
  ['in NFD', 'lệ'.normalize('NFD'), [0, 1, 2, 2, 2]],
  ['with two marks on a letter, then more', 'ờ a'.normalize('NFD'), [0, 1, 1, 1, 2, 3]],
  ['behind a byte order mark', '\uFEFFab', [0, 0, 1, 2]],
  ['with characters of two units', '😀e\u0301x', [0, 1, 2, 3, 3, 4]],
  ['that grows in NFC', '\u0958a', [0, 2, 3]],
])('places of a text %s', (_, typed, places) => {
  expect(mapped(typed)).toEqual(places)
})

const letters = fc.string({
  unit: fc.oneof(
    fc.constantFrom('e', 'o', '\u0302', '\u0323', '\u0301', '\u031B', 'ế', 'ợ', 'đ', '\r\n', ' ', '😀', '\uFEFF'),
    fc.constantFrom('\u1100', '\u1161', '\u11A8', '가', '\u0344', '\u0958', '\u0F73', '\u212B', '\u3099', 'か'),
    fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code)),
  ),
  maxLength: 40,
})

test('what is between two clusters is the same text, whichever way it is read', () => {
  fc.assert(
    fc.property(letters, letters, (left, right) => {
      const typed = `${left} ${right}`
      const text = new TypedText(typed)
      const at = text.toNormal(left.length)
      expect(text.normal.slice(0, at)).toBe(new TypedText(left).normal)
      expect(text.toTyped(at)).toBe(left.length)
      expect(text.toNormal(typed.length)).toBe(text.normal.length)
      expect(text.toTyped(text.normal.length)).toBe(typed.length)
    }),
  )
})

test('no offset turns back', () => {
  fc.assert(
    fc.property(letters, typed => {
      const places = mapped(typed)
      expect(places.every((place, index) => index === 0 || place >= places[index - 1]!)).toBe(true)
    }),
  )
})
