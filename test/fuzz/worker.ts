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
const { from, to, step, progress } = workerData as Share
const corpus = readCorpus()
const failures: Failure[] = []

for (let number = from; number < to && failures.length < ENOUGH; number += step) {
  Atomics.store(progress, from, number)
  const text = caseText(corpus, number)
  const [complaint] = complaintsAbout(text)
  if (complaint !== undefined) failures.push({ number, complaint, text: text.slice(0, 2000) })
}
parentPort?.postMessage(failures)
