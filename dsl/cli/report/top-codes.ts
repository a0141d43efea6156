import type { Code } from '../../model/ids.ts'
import type { Rulebook } from '../../model/rulebook.ts'

/** The indicators that count once in the total, in order; children are inside their parent. */
export function topCodes({ indicators }: Rulebook): readonly Code[] {
  const own = new Set(indicators.map(({ code }) => code))
  return indicators.filter(({ parent }) => !own.has(parent)).map(({ code }) => code)
}
