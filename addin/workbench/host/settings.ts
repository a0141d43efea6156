/**
 * `Office.context.document.settings` and `workbook.settings` are one store. The first speaks of texts of JSON, so
 * values that are no plain JSON are not seen from there.
 */
export const documentSettings = (settings: ReadonlyMap<string, unknown>): (readonly [string, string])[] =>
  [...settings].map(([key, value]) => [key, JSON.stringify(value)] as const)

/** `text` is JSON of pairs; keys that are absent from it are gone. */
export function saveDocumentSettings(settings: Map<string, unknown>, text: string): void {
  const pairs = JSON.parse(text) as readonly (readonly [string, string])[]
  settings.clear()
  for (const [key, value] of pairs) settings.set(key, JSON.parse(value))
}
