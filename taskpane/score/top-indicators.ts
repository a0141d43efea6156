import type { Indicator, Rulebook } from '../../dsl/model/rulebook.ts'

/** The indicators that count once in the total, in the order of the decision; children are inside their parent. */
export function topIndicators({ indicators }: Rulebook): readonly Indicator[] {
  const own = new Set(indicators.map(({ code }) => code))
  return indicators.filter(({ parent }) => !own.has(parent))
}
