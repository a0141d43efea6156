import type { Source } from '../../text/source.ts'
import { spanOfToken, type Tokens } from '../lexer.ts'
import type { Finding } from './finding.ts'
import { respell, shortened } from './syntax-errors.ts'

/** Characters that begin no word, and those that a word processor put in place of others. */
export function characterFindings(source: Source, { tokens, unknown }: Tokens): readonly Finding[] {
  const strange = unknown.map((span): Finding => {
    const text = source.slice(span)
    return { problem: { code: 'unknown-character', text: shortened(text) }, span }
  })
  const alike = tokens.flatMap((token): readonly Finding[] => {
    const meant = meantBy(token.image)
    if (meant === undefined) return []
    const span = spanOfToken(token)
    return [
      {
        problem: { code: 'lookalike-character', text: outlined(token.image), meant: outlined(meant) },
        span,
        fixes: [respell(span, meant)],
      },
    ]
  })
  return [...strange, ...alike]
}

function meantBy(image: string): string | undefined {
  if (image.startsWith('“')) return `"${image.slice(1, -1)}"`
  return lookalikes.get(image)
}

/** Of a quoted text only its quotes matter. */
const outlined = (text: string): string => (text.length > 2 ? `${text.charAt(0)}…${text.slice(-1)}` : text)

const lookalikes: ReadonlyMap<string, string> = new Map([
  ['≥', '>='],
  ['≤', '<='],
  ['×', '*'],
  ['÷', '/'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
])
