import type { OpenedRules, RulesPort, RuleText } from '../../addin/ports.ts'

/** Why files were not even looked into; else what is in them. */
export type OpenedFiles =
  | { readonly kind: 'opened'; readonly opened: OpenedRules }
  | { readonly kind: 'not-text' | 'too-large' | 'unreadable'; readonly name: string }

export const MAXIMUM_MEGABYTES = 4

/** Reads the rule files that a person picked from a disk. */
export async function openFiles(rules: RulesPort, picked: readonly File[]): Promise<OpenedFiles> {
  const large = picked.find(({ size }) => size > MAXIMUM_MEGABYTES * 1_000_000)
  if (large) return { kind: 'too-large', name: large.name }
  const texts: RuleText[] = []
  for (const file of picked) {
    const bytes = await file.arrayBuffer().catch(() => undefined)
    if (!bytes) return { kind: 'unreadable', name: file.name }
    const text = decoded(bytes)
    if (text === undefined) return { kind: 'not-text', name: file.name }
    texts.push({ fileName: file.name, text })
  }
  return { kind: 'opened', opened: rules.open(texts) }
}

function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
