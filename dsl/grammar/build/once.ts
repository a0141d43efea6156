import type { Span } from '../../text/source.ts'
import type { BuildContext } from '../findings/finding.ts'

/** The value of a clause that may stand once. */
export interface Once<Value> {
  readonly value: Value | undefined
  /** Keeps the first value; a second is reported at its keyword, with the place of the first. */
  readonly set: (value: Value | undefined, keyword: { readonly text: string; readonly span: Span }) => void
}

export function once<Value>(context: BuildContext): Once<Value> {
  let value: Value | undefined
  let first: Span | undefined
  return {
    get value() {
      return value
    },
    set(next, { text, span }) {
      if (first) {
        context.report({ problem: { code: 'repeated-clause', text }, span, related: [{ span: first }] })
        return
      }
      first = span
      value = next
    },
  }
}
