import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { caseText, readCorpus } from './corpus.ts'
import type { Failure, Share } from './share.ts'

const CASES = 100_000
const WORKERS = 2
/** A text that keeps the parser busy for so long hangs; usual ones take about a thousandth of a second. */
const HANGS_AFTER_SECONDS = 60

test(`${CASES} mutated rule texts are parsed and checked without a throw, inside their spans`, {
  timeout: 900_000,
}, async () => {
  const progress = new Int32Array(new SharedArrayBuffer(4 * WORKERS))
  const shares = Array.from({ length: WORKERS }, (_, from): Share => ({ from, to: CASES, step: WORKERS, progress }))
  const failures = (await Promise.all(shares.map(runShare))).flat()
  expect(failures).toEqual([])
})

test('the cases are the same each time', () => {
  const corpus = readCorpus()
  expect([7, 8, 9].map(number => caseText(corpus, number))).toEqual([7, 8, 9].map(number => caseText(corpus, number)))
})

function runShare(share: Share): Promise<readonly Failure[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: share })
    let last = -1
    const watch = setInterval(() => {
      const number = Atomics.load(share.progress, share.from)
      if (number === last)
        void worker.terminate().then(() => reject(new Error(`Case ${number} of the mutations hangs.`)))
      last = number
    }, HANGS_AFTER_SECONDS * 1000)
    worker.on('message', resolve)
    worker.on('error', reject)
    worker.on('exit', () => clearInterval(watch))
  })
}
