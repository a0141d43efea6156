import type { OpenedRules, RulesPort, RuleText } from '../../addin/ports.ts'

/** Why files were not even looked into; else what is in them. */
export type OpenedFiles =
  | { readonly kind: 'opened'; readonly opened: OpenedRules }
  | { readonly kind: 'not-text' | 'too-large' | 'unreadable'; readonly name: string }

export const MAXIMUM_MEGABYTES = 4

/** Reads the rule files that a person picked from a disk. */
export async function openFiles(rules: RulesPort, picked: readonly File[]): Promise<OpenedFiles> {
  const texts: RuleText[] = []
  for (const file of picked) {
    const read = await readText(file)
    if (read.kind !== 'text') return { kind: read.kind, name: file.name }
    texts.push({ fileName: file.name, text: read.text })
  }
  return { kind: 'opened', opened: rules.open(texts) }
}

/** The text of one file from a disk, or why it is none. */
export async function readText(
  file: File,
): Promise<
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'not-text' | 'too-large' | 'unreadable' }
> {
  if (file.size > MAXIMUM_MEGABYTES * 1_000_000) return { kind: 'too-large' }
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return { kind: 'unreadable' }
  const text = decoded(bytes)
  return text === undefined ? { kind: 'not-text' } : { kind: 'text', text }
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
