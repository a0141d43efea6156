import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { answerCase } from '../eval/answer.ts'
import { readCase } from '../eval/case.ts'
import { EvaluationLibrary } from '../eval/library.ts'
import type { EvalOptions } from '../eval/options.ts'
import { loadRules } from '../load-rules.ts'
import { type ExitCode, exit, type Terminal } from '../terminal.ts'

/** `thuoc eval RULES`: one JSON case a line in, one JSON answer a line out, in the same order. */
export async function evaluateCases(
  path: string,
  options: EvalOptions,
  input: Readable,
  terminal: Terminal,
): Promise<ExitCode> {
  const library = new EvaluationLibrary((await loadRules(path)).ruleSets)
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    terminal.out(JSON.stringify(answerCase(library, readCase(line), options)))
  }
  return exit.ok
}
