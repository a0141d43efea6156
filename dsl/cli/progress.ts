import { Presets, SingleBar } from 'cli-progress'
import type { Language } from '../text/language.ts'

/** Tells a person how far long work is. */
export interface Progress {
  readonly at: (done: number, total: number) => void
  readonly end: () => void
}

export type StartProgress = (what: string) => Progress

export const silent: Progress = { at: () => undefined, end: () => undefined }

/** Shorter work needs no bar. */
const PATIENCE = 1000

/** A bar on standard error, once the work has taken a second; nothing where standard error is no terminal. */
export function progressOnTerminal(language: Language): StartProgress {
  if (process.stderr.isTTY !== true) return () => silent
  return what => {
    const bar = new SingleBar(
      {
        format: `${what} {bar} {value}/{total} ${language === 'vi' ? 'đơn vị' : 'units'}`,
        stream: process.stderr,
        clearOnComplete: true,
      },
      Presets.shades_classic,
    )
    const started = Date.now()
    return {
      at: (done, total) => {
        if (bar.isActive) bar.update(done)
        else if (Date.now() - started > PATIENCE) bar.start(total, done)
      },
      end: () => bar.stop(),
    }
  }
}
