import { unzipSync } from 'fflate'
import type { Parts } from '../write/zip.ts'
import type { RefusalProblem } from './problem.ts'

/** Far above any scoring workbook (0.2 MB packed, 3 MB unpacked), far below what would hurt. */
const MAXIMUM_PACKED = 50_000_000
const MAXIMUM_UNPACKED = 250_000_000
const MAXIMUM_PARTS = 5_000

export type Unpacked =
  | { readonly kind: 'unpacked'; readonly parts: Parts }
  | { readonly kind: 'refused'; readonly problem: RefusalProblem }

/**
 * The parts of an .xlsx package. Sizes are checked before anything is unpacked, and unpacking a part never
 * takes more room than it declares, so a zip bomb is refused instead of filling the memory.
 */
export function unpackWorkbook(bytes: Uint8Array): Unpacked {
  if (bytes.length > MAXIMUM_PACKED) return tooLarge(bytes.length, MAXIMUM_PACKED)
  if (startsWith(bytes, OLE)) return refused({ code: 'old-or-encrypted' })
  if (!startsWith(bytes, ZIP)) return refused({ code: 'not-a-zip' })
  const size = { unpacked: 0, parts: 0 }
  try {
    const unzipped = unzipSync(bytes, { filter: ({ originalSize }) => fits(size, originalSize) })
    if (!isWithinLimits(size)) return tooLarge(size.unpacked, MAXIMUM_UNPACKED)
    const parts = new Map(Object.entries(unzipped))
    const isWorkbook = parts.has('[Content_Types].xml') && parts.has('xl/workbook.xml')
    return isWorkbook ? { kind: 'unpacked', parts } : refused({ code: 'not-a-workbook' })
  } catch (error) {
    return refused({ code: 'damaged', detail: error instanceof Error ? error.message : String(error) })
  }
}

interface Size {
  unpacked: number
  parts: number
}

/** Counts a part; nothing more is unpacked once a limit is passed. */
function fits(size: Size, originalSize: number): boolean {
  size.unpacked += originalSize
  size.parts += 1
  return isWithinLimits(size)
}

const isWithinLimits = ({ unpacked, parts }: Size): boolean => unpacked <= MAXIMUM_UNPACKED && parts <= MAXIMUM_PARTS

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const refused = (problem: RefusalProblem): Unpacked => ({ kind: 'refused', problem })

const tooLarge = (size: number, limit: number): Unpacked =>
  refused({ code: 'too-large', megabytes: Math.ceil(size / 1_000_000), limit: limit / 1_000_000 })
