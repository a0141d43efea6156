import { vocabulary } from '../../grammar/vocabulary.ts'
import type { BandsRule } from '../../model/rulebook.ts'
import type { Fix } from '../../text/diagnostic.ts'
import { hasEnding, sampleOf } from '../analysis/pieces.ts'
import type { BodyInIndex, Check } from '../check-type.ts'
import type { Context } from '../context.ts'
import { exactText } from '../exact-text.ts'
import { judgedBands } from '../judged-bands.ts'

/** Bands have an ending case, unless they cover every value from 0 on. */
export const bandsCoverEverything: Check<BodyInIndex> = (body, report) => {
  const { rule } = body.body
  if (rule.kind !== 'bands' || hasEnding(rule)) return
  const bands = judgedBands(body)
  const isCovered = bands?.shape.pieces.every(
    ({ owner, interval }) => owner >= 0 || !sampleOf(interval, bands.quantity.isWhole),
  )
  if (!isCovered)
    report({ code: 'ending-case-missing' }, rule.subject.span, { fixes: [ending(rule, body.index.context)] })
}

/** No values lie between two bands and fall to the ending case. */
export const bandsWithoutGap: Check<BodyInIndex> = (body, report) => {
  const bands = judgedBands(body)
  if (!bands || !hasEnding(bands.rule)) return
  const { pieces } = bands.shape
  const { isWhole, unit } = bands.quantity
  const first = pieces.findIndex(({ owner }) => owner >= 0)
  const last = pieces.findLastIndex(({ owner }) => owner >= 0)
  const gaps = pieces.slice(Math.max(first, 0), last + 1).filter(({ owner }) => owner < 0)
  for (const { interval } of gaps) {
    const at = sampleOf(interval, isWhole)
    const points = at && bands.points.valueAt(bands.rule.otherwise.points, at)
    const { low, high } = interval
    if (!points || !low || !high) continue
    report(
      {
        code: 'gap-between-bands',
        at: exactText(at),
        from: exactText(low.at),
        to: exactText(high.at),
        unit,
        points: exactText(bands.points.clamped(points)),
      },
      bands.rule.subject.span,
    )
  }
}

function ending(rule: BandsRule, { dialect, source }: Context): Fix {
  const text = `${vocabulary.Otherwise[dialect === 'vi' ? 0 : 1]}: 0`
  const end = rule.span.end
  const last = rule.bands.at(-1)
  const { line, column } = source.positionAt(last?.span.start ?? end)
  const before = source.lineText(line).slice(0, column - 1)
  const separator = before.trim() === '' ? `\n${before}` : ' '
  return {
    title: { vi: `Thêm “${text}”`, en: `Add “${text}”` },
    edits: [{ span: { start: end, end }, text: separator + text }],
  }
}
