import type { Language } from '../../text/language.ts'

/**
 * `thuoc lsp`: serves an editor over standard input and output; it ends the process by itself. The protocol's library is
 * loaded for this command alone.
 */
export async function languageServer(language: Language | undefined): Promise<never> {
  const { serve } = await import('../lsp/server.ts')
  serve(language)
  return new Promise(() => undefined)
}
