import type { IToken } from 'chevrotain'

/** Whether a token is the first of its line in the text that was written. */
export function startsLine(token: IToken, text: string): boolean {
  for (let at = token.startOffset - 1; at >= 0; at--) {
    const character = text.charAt(at)
    if (character === '\n') return true
    if (character.trim() !== '') return false
  }
  return true
}
