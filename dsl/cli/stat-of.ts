import type { Stats } from 'node:fs'
import { stat } from 'node:fs/promises'
import { reasonOf } from './reason.ts'
import { Refusal, refusals } from './texts.ts'

/** What a path leads to; refuses what is missing or may not be looked at. */
export async function statOf(location: string): Promise<Stats> {
  return stat(location).catch(error => {
    if (reasonOf(error) === 'ENOENT') throw new Refusal(refusals.missingPath(location))
    throw new Refusal(refusals.unreadable(location, reasonOf(error)))
  })
}
