import type { BoundIndex } from './bind-index.ts'
import type { BoundItem } from './bind-items.ts'
import type { BodyInIndex } from './check-type.ts'
import { bodyChecks, indexChecks, itemChecks } from './checks/all.ts'

/** Runs every check on an index, its items, and their bodies under every choice of readings. */
export function runChecks(index: BoundIndex): void {
  const { report } = index.context
  for (const check of indexChecks) check(index, report)
  for (const item of index.items) {
    for (const check of itemChecks) check({ index, item }, report)
    for (const body of bodiesOf(item, index)) for (const check of bodyChecks) check(body, report)
  }
}

/** The default readings come first, so that what holds under them is reported with its own witness. */
function bodiesOf(item: BoundItem, index: BoundIndex): readonly BodyInIndex[] {
  const { maximum, code } = item
  if (!maximum) return []
  return item.variations.flatMap(({ body }) => {
    if (!body) return []
    const whole: BodyInIndex = { index, code, body, measures: body.measures, maximum }
    if (body.rule.kind !== 'parts') return [whole]
    const parts = body.rule.parts.map(part => ({
      index,
      code: part.code,
      body: part.body,
      measures: part.body.measures,
      maximum: part.maximum,
    }))
    return [whole, ...parts]
  })
}
