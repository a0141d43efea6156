import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Bilingual } from '../text/language.ts'
import { Refusal, refusals } from './texts.ts'

/** A sample that lies beside rules: whose figures, in which files, and a note where they are made up. */
export interface Sample {
  readonly name: string
  readonly place: string
  readonly figures: string
  readonly units?: string
  readonly note?: Bilingual
}

/** The sample of that name in the folder `samples` of the rules; refuses unknown names. */
export async function readSample(rules: string, name: string): Promise<Sample> {
  const folder = path.join(path.extname(rules) === '' ? rules : path.dirname(rules), 'samples')
  const list = await readFile(path.join(folder, 'samples.json'), 'utf8').catch(() => '[]')
  const samples = samplesIn(list)
  const found = samples.find(sample => sample.name === name)
  if (!found)
    throw new Refusal(
      refusals.noSample(
        name,
        samples.map(sample => sample.name),
      ),
    )
  return {
    ...found,
    figures: path.join(folder, path.basename(found.figures)),
    ...(found.units === undefined ? {} : { units: path.join(folder, path.basename(found.units)) }),
  }
}

function samplesIn(text: string): readonly Sample[] {
  const json: unknown = JSON.parse(text)
  return Array.isArray(json) ? json.filter(isSample) : []
}

function isSample(value: unknown): value is Sample {
  if (typeof value !== 'object' || value === null) return false
  const record: Readonly<Record<string, unknown>> = { ...value }
  const texts = [record.name, record.place, record.figures]
  return texts.every(text => typeof text === 'string') && ['string', 'undefined'].includes(typeof record.units)
}
