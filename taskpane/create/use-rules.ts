import { useEffect, useRef, useState } from 'react'
import type { AddIn, OpenedRules, ShippedIndex } from '../../addin/ports.ts'
import type { Diagnostic } from '../../dsl/text/diagnostic.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import type { UsableRules } from './choice.ts'
import { openFiles } from './open-files.ts'

/** What was picked to score by, and what came of it. */
export type PickedRules =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'usable'; readonly rules: UsableRules }
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'not-text' | 'too-large' | 'unreadable'; readonly name: string }
  | { readonly kind: 'load-failed' }

/** Which of the offered rules: the workbook's own, a shipped folder, files from a disk. */
export type RulesOrigin =
  | { readonly kind: 'none' }
  | { readonly kind: 'carried' }
  | { readonly kind: 'shipped'; readonly folder: string }
  | { readonly kind: 'files'; readonly names: string }

export interface RulesPicker {
  readonly origin: RulesOrigin
  readonly picked: PickedRules
  readonly pickCarried: () => void
  readonly pickShipped: (index: ShippedIndex) => void
  readonly pickFiles: (files: readonly File[]) => void
}

/** Starts with the workbook's own rules, else with the first index that ships. */
export function useRules(addIn: AddIn, carried?: UsableRules): RulesPicker {
  const [origin, setOrigin] = useState<RulesOrigin>(carried ? { kind: 'carried' } : { kind: 'none' })
  const [picked, setPicked] = useState<PickedRules>(carried ? { kind: 'usable', rules: carried } : { kind: 'nothing' })
  // Only the newest request may answer.
  const newest = useRef(0)

  const answerWith = (next: RulesOrigin, work: Promise<PickedRules>): void => {
    newest.current += 1
    const request = newest.current
    setOrigin(next)
    setPicked({ kind: 'loading' })
    void work.then(answer => request === newest.current && setPicked(answer))
  }
  const pickShipped = (index: ShippedIndex): void =>
    answerWith({ kind: 'shipped', folder: index.folder }, loaded(index))

  const [first] = addIn.rules.shipped
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens
  useEffect(() => {
    if (!carried && first) pickShipped(first)
  }, [])

  return {
    origin,
    picked,
    pickShipped,
    pickCarried: () => {
      if (carried) answerWith({ kind: 'carried' }, Promise.resolve({ kind: 'usable', rules: carried }))
    },
    pickFiles: files =>
      answerWith({ kind: 'files', names: files.map(({ name }) => name).join(', ') }, opened(addIn, files)),
  }
}

const loaded = (index: ShippedIndex): Promise<PickedRules> =>
  index.load().then(usable, (): PickedRules => ({ kind: 'load-failed' }))

async function opened(addIn: AddIn, files: readonly File[]): Promise<PickedRules> {
  const read = await openFiles(addIn.rules, files)
  return read.kind === 'opened' ? usable(read.opened) : read
}

function usable({ ruleSets, files, diagnostics }: OpenedRules): PickedRules {
  const [ruleSet] = ruleSets
  return ruleSet
    ? { kind: 'usable', rules: { ruleSet, files } }
    : { kind: 'refused', diagnostics: diagnostics.filter(isError) }
}
