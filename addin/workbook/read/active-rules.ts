import type { Usable } from '../../rules.ts'
import type { Tools } from '../tools.ts'
import type { Snapshot } from './snapshot.ts'
import { languageOf } from './state.ts'

/** The rules that came with the workbook, put into force for the custom functions as well. */
export async function takeRules({ library, registry }: Tools, snapshot: Snapshot): Promise<Usable | undefined> {
  const usable = snapshot.carried && (await library.carried(snapshot.carried))
  registry.activate(
    usable?.kind === 'usable'
      ? { kind: 'scoring', scoring: { rules: usable.rules, language: languageOf(snapshot) } }
      : { kind: 'none' },
  )
  return usable
}
