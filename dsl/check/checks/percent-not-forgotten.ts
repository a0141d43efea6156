import { one } from '../../numbers/rational.ts'
import type { Fix } from '../../text/diagnostic.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import { exactText } from '../exact-text.ts'
import { judgedPoints } from '../judged-bands.ts'

/** A share is compared with percentages: `tỷ_lệ >= 80` asks for 8000%. */
export const percentNotForgotten: Check<BodyInIndex> = (body, report) => {
  const { rule } = body.body
  if (rule.kind !== 'bands') return
  const { quantity } = judgedPoints(rule.subject, body)
  if (quantity.unit !== '%' || !quantity.highest?.equals(one)) return
  for (const { bound } of rule.bands.flatMap(band => band.limits)) {
    if (bound.kind !== 'number' || bound.percent || bound.value.compare(one) <= 0) continue
    const end = bound.span.end
    const fix: Fix = {
      title: { vi: 'Thêm dấu %', en: 'Add a percent sign' },
      edits: [{ span: { start: end, end }, text: '%' }],
    }
    report({ code: 'percent-forgotten', number: exactText(bound.value) }, bound.span, { fixes: [fix] })
  }
}
