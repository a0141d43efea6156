import type { Random } from '../support/random.ts'

/** One way to spoil a rule text. `other` is another text of the corpus. */
type Mutation = (text: string, random: Random, other: string) => string

// `chỉ số`, `6.12`, `"…"`, `>=`, a space, any other character
const TOKEN = /\s+|[\p{L}\p{N}_.]+|"[^"]*"|[<>]=|./gsu

const PIECES: readonly string[] = [
  ...['tối đa', 'điểm', 'chỉ số', 'phần', 'mức theo', 'còn lại', 'bộ chỉ số', 'index', 'khi cách hiểu', 'ví dụ'],
  ...['"', '(', ')', ':', ',', '=', '>=', '#', '%', '/', '*', '-', '.', '\\', '\t', '\r\n', '\u0000', '\uFEFF'],
  ...['1/0', '0/0', '-1', '1.000', '1,000', '0,25%', '1e400', '6.20', '6.2', 'III', 'A.4', '2022-13-45', '2022-02-30'],
  ...['__proto__', 'constructor', 'toString', 'ưƠ', '\u0301', '\u200B', '\u202E', '😀', '\uD800', 'ﬁ', 'İ', 'ß'],
]

const at = (text: string, random: Random): number => random.whole(0, text.length)

const splice = (text: string, start: number, length: number, inserted: string): string =>
  text.slice(0, start) + inserted + text.slice(start + length)

const tokensOf = (text: string): string[] => text.match(TOKEN) ?? []

function onTokens(change: (tokens: string[], random: Random) => void): Mutation {
  return (text, random) => {
    const tokens = tokensOf(text)
    if (tokens.length > 0) change(tokens, random)
    return tokens.join('')
  }
}

const swapTwo = (items: string[], random: Random): void => {
  const [one, two] = [random.whole(0, items.length - 1), random.whole(0, items.length - 1)]
  const kept = items[one]!
  items[one] = items[two]!
  items[two] = kept
}

/** Something that repeats until it is deep or long: parentheses, signs, parts, digits, quotes. */
function deep(text: string, random: Random): string {
  const piece = random.pick([
    '(',
    ')',
    '-',
    '- ',
    '((',
    'a / (',
    'phần "x" tối đa 1 ',
    'tối đa * ',
    '9',
    '"',
    '1/',
    'a.b.',
  ])
  return splice(text, at(text, random), 0, piece.repeat(random.pick([20, 200, 3000])))
}

const mutations: readonly Mutation[] = [
  (text, random) => splice(text, at(text, random), random.whole(1, 6), ''),
  (text, random) => splice(text, at(text, random), 0, random.pick(PIECES)),
  (text, random) => splice(text, at(text, random), 1, random.pick(PIECES)),
  (text, random) => splice(text, at(text, random), 1, String.fromCharCode(random.whole(0, 0xffff))),
  (text, random) => splice(text, at(text, random), 0, String.fromCodePoint(random.whole(0x20, 0xd7ff)).repeat(3)),
  (text, random) => {
    const start = at(text, random)
    return splice(text, at(text, random), 0, text.slice(start, start + random.whole(1, 200)))
  },
  (text, random) => text.slice(0, at(text, random)),
  (text, random) => text.slice(at(text, random)),
  (text, random, other) => text.slice(0, at(text, random)) + other.slice(at(other, random)),
  onTokens((tokens, random) => tokens.splice(random.whole(0, tokens.length - 1), random.whole(1, 4))),
  onTokens((tokens, random) => tokens.splice(random.whole(0, tokens.length - 1), 0, random.pick(tokens), ' ')),
  onTokens((tokens, random) => tokens.splice(random.whole(0, tokens.length - 1), 1, random.pick(tokens))),
  onTokens(swapTwo),
  onTokens(swapTwo),
  (text, random) => text.replace(/\d+/, digits => digits.repeat(random.pick([2, 40, 500]))),
  text => text.normalize('NFD'),
  text => text.toUpperCase(),
  text => text.replaceAll('"', ''),
  text => text.replace(/\s+/g, ' '),
  (text, random) => (random.chance(0.1) ? deep(text, random) : text),
]

/** The text after one to four mutations; the same randomness gives the same text. */
export function mutate(text: string, other: string, random: Random): string {
  let mutated = text
  for (let round = random.whole(1, 4); round > 0; round--) mutated = random.pick(mutations)(mutated, random, other)
  return mutated
}
