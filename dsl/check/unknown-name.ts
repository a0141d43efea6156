import type { Fix } from '../text/diagnostic.ts'
import type { Span } from '../text/source.ts'
import type { Scope } from './meaning.ts'

/** Reports a name that means nothing here, with what may have been meant. */
export function reportUnknownName(name: string, span: Span, scope: Scope): void {
  const subtraction = asSubtraction(name, scope)
  const similar = subtraction ? [] : scope.spelling.similar(name, scope.candidates(name))
  const fixes = subtraction ? [replacement(subtraction, span)] : similar.map(text => replacement(text, span))
  scope.report({ code: 'unknown-name', name, similar: subtraction ? [subtraction] : similar }, span, { fixes })
}

/** Replaces a word by what was probably meant. */
export function replacement(text: string, span: Span): Fix {
  return {
    title: { vi: `Đổi thành “${text}”`, en: `Change to “${text}”` },
    edits: [{ span, text }],
  }
}

/** `a-b` is one name; where both sides are names, a subtraction was meant: `a - b`. */
function asSubtraction(name: string, scope: Scope): string | undefined {
  const parts = name.split('-')
  if (parts.length < 2 || parts.length > 8) return undefined
  return parts.every(part => scope.find(part) !== undefined) ? parts.join(' - ') : undefined
}
