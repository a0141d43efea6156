import { readFile } from 'node:fs/promises'
import { reasonOf } from './reason.ts'
import { statOf } from './stat-of.ts'
import { Refusal, refusals } from './texts.ts'

/** The bytes of a file; refuses what is missing, a folder, or over `limit` megabytes, before reading it. */
export async function readBytes(name: string, limit: number): Promise<Uint8Array> {
  const found = await statOf(name)
  if (found.isDirectory()) throw new Refusal(refusals.notAFile(name))
  if (found.size > limit * 1_000_000) {
    throw new Refusal(refusals.tableTooLarge(name, (found.size / 1_000_000).toFixed(0), limit))
  }
  return readFile(name).catch(error => {
    throw new Refusal(refusals.unreadable(name, reasonOf(error)))
  })
}
