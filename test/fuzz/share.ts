import { parentPort, workerData } from 'node:worker_threads'
import { complaintsAbout } from './complaints.ts'
import { caseText, readCorpus } from './corpus.ts'

/** The cases `from`, `from + step`, … below `to`; `progress` holds the number of the case at hand. */
export interface Share {
  readonly from: number
  readonly to: number
  readonly step: number
  readonly progress: Int32Array
}

export interface Failure {
  readonly number: number
  readonly complaint: string
  readonly text: string
}

const ENOUGH = 10

/** Complaints that differ only in their numbers are of one kind, and the first of a kind is enough to mend it. */
const kindOf = (complaint: string): string => complaint.replace(/\d+/g, '0')

const { from, to, step, progress } = workerData as Share
const corpus = readCorpus()
const failures = new Map<string, Failure>()

for (let number = from; number < to && failures.size < ENOUGH; number += step) {
  Atomics.store(progress, from, number)
  const text = caseText(corpus, number)
  const [complaint] = complaintsAbout(text)
  if (complaint === undefined || failures.has(kindOf(complaint))) continue
  failures.set(kindOf(complaint), { number, complaint, text: text.slice(0, 2000) })
}
parentPort?.postMessage([...failures.values()])
