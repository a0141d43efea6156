/**
 * SHA-256 of a text as UTF-8, in hexadecimal (FIPS 180-4). Written out because the digest of the web
 * platform is asynchronous and missing on pages without https, and plans are pure functions.
 */
export function sha256(text: string): string {
  const state = [...INITIAL]
  for (const block of blocksOf(new TextEncoder().encode(text))) compress(state, block)
  return state.map(word => (word >>> 0).toString(16).padStart(8, '0')).join('')
}

const PRIMES = firstPrimes(64)
// The first 32 bits of the fractional parts of square and cube roots of the first primes.
const INITIAL = PRIMES.slice(0, 8).map(prime => fraction(Math.sqrt(prime)))
const ROUNDS = PRIMES.map(prime => fraction(Math.cbrt(prime)))

function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0
}

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every(prime => candidate % prime !== 0)) primes.push(candidate)
  return primes
}

/** The message with its padding and length, in blocks of 16 words. */
function* blocksOf(bytes: Uint8Array): Generator<readonly number[]> {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(length - 4, (bytes.length * 8) >>> 0)
  for (let at = 0; at < length; at += 64)
    yield Array.from({ length: 16 }, (_, index) => view.getUint32(at + 4 * index) | 0)
}

const rotate = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

function compress(state: number[], block: readonly number[]): void {
  const words = schedule(block)
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let round = 0; round < 64; round += 1) {
    const first =
      h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + at(ROUNDS, round) + at(words, round)
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    ;[a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = (at(state, index) + word) | 0
  })
}

function schedule(block: readonly number[]): readonly number[] {
  const words = [...block]
  for (let index = 16; index < 64; index += 1) {
    const early = at(words, index - 15)
    const late = at(words, index - 2)
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
    words.push((at(words, index - 16) + small + at(words, index - 7) + large) | 0)
  }
  return words
}

const at = (words: readonly number[], index: number): number => words[index] ?? 0
