import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** The parts of a package by name, in the order of the file. */
export type Parts = Map<string, Uint8Array>

export const unpack = (bytes: Uint8Array): Parts => new Map(Object.entries(unzipSync(bytes)))

/** The same parts always give the same bytes: the time of every entry is the oldest that the format knows. */
export function pack(parts: Parts): Uint8Array {
  const entries: Zippable = {}
  for (const [name, bytes] of parts) entries[name] = [bytes, { level: 6, mtime: new Date(1980, 0, 1) }]
  return zipSync(entries)
}

export const textOf = (parts: Parts, name: string): string | undefined => {
  const bytes = parts.get(name)
  return bytes && strFromU8(bytes)
}

export const bytesOf = (text: string): Uint8Array => strToU8(text)
