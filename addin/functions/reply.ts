import type { Language } from '../../dsl/text/language.ts'
import type { Active, Registry, Scoring } from '../registry.ts'
import { registry } from '../registry.ts'
import { textsOf } from '../texts/texts-of.ts'
import { type Answer, cellErrors, type Refusal, refused } from './answer.ts'

/** The answer of a function that needs rules, once those of the workbook are known. Rejects with a cell's error. */
export async function byRules(
  answer: (scoring: Scoring) => Answer,
  from: Registry = registry,
): Promise<number | string> {
  const active = await from.loaded()
  return reply(() => (active.kind === 'none' ? refused({ code: 'no-rules' }) : answer(active.scoring)), active)
}

/** The answer of a function that needs no rules. Throws a cell's error. */
export function reply(answer: () => Answer, active: Active = registry.active()): number | string {
  const given = safely(answer)
  if (given.kind === 'shown') return given.value
  throw cellError(given.refusal, languageOf(active))
}

/** A mistake of ours must not look like a number, nor stop the runtime. */
function safely(answer: () => Answer): Answer {
  try {
    return answer()
  } catch (error) {
    return refused({ code: 'failed', detail: error instanceof Error ? error.message : String(error) })
  }
}

function cellError(refusal: Refusal, language: Language): CustomFunctions.Error {
  const { ErrorCode } = CustomFunctions
  return new CustomFunctions.Error(ErrorCode[cellErrors[refusal.code]], textsOf(language).refusal(refusal))
}

/** People read the message in the tip of the cell, so it speaks as Excel does to them. */
function languageOf(active: Active): Language {
  const shown = typeof Office === 'undefined' ? undefined : Office.context?.displayLanguage
  if (shown) return shown.toLowerCase().startsWith('vi') ? 'vi' : 'en'
  return active.kind === 'scoring' ? active.scoring.language : 'vi'
}
