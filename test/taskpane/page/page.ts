// The pane on an add-in in memory, to be looked at: `npx vite test/taskpane/page`, then
// `?start=empty|scoring|unusable&language=en&sample=gia-dinh-day-du&shipped=older&live=no&cohort=63`.
import { parseCsv } from 'hucre/csv'
import { namesOf, targetNamed } from '../../../dsl/cli/names.ts'
import type { FigureName } from '../../../dsl/emit/cells.ts'
import { codeOf } from '../../../dsl/model/ids.ts'
import type { RuleSet } from '../../../dsl/model/library.ts'
import { ratio } from '../../../dsl/numbers/rational.ts'
import type { GivenRows } from '../../../dsl/score/assessment/assessed-row.ts'
import type { Figure, Figures } from '../../../dsl/score/figures.ts'
import { figureGiven } from '../../../dsl/score/given.ts'
import { mountPane } from '../../../taskpane/main.tsx'
import { fakeAddIn } from '../fake-add-in.ts'
import { someProposals } from '../some-proposals.ts'
import { someRanks } from '../some-ranks.ts'

const rules = import.meta.glob<string>('../../../rules/dti-province-2022/*.thuoc', {
  query: '?raw',
  import: 'default',
})
const samples = import.meta.glob<string>('../../../rules/dti-province-2022/samples/*.csv', {
  query: '?raw',
  import: 'default',
})

const asked = new URLSearchParams(location.search)
const start = asked.get('start')
const files = await Promise.all(
  Object.entries(rules).map(async ([name, load]) => ({ fileName: name.split('/').at(-1) ?? name, text: await load() })),
)
const sample = `${asked.get('sample') ?? 'quang-ngai-2022'}.csv`
const csv = (await Object.entries(samples).find(([name]) => name.endsWith(sample))?.[1]()) ?? ''
const addIn = fakeAddIn({
  files,
  start: start === 'empty' || start === 'unusable' ? start : 'scoring',
  figures: ruleSet => sampleFigures(ruleSet),
  given: asked.get('assessed') === 'yes' ? someAssessments() : new Map(),
  shipped: asked.get('shipped') === 'older' ? 'older' : 'same',
  liveFunctions: asked.get('live') !== 'no',
  proposals: someProposals,
  ...(asked.has('cohort') ? { ranked: someRanks(Number(asked.get('cohort'))) } : {}),
})
Object.assign(window, { addIn })

const root = document.querySelector<HTMLElement>('#root')
if (!root) throw new Error('The page has no root.')
mountPane(addIn, root, { language: asked.get('language') === 'en' ? 'en' : 'vi' })

/** `&assessed=yes`: points of the ministry that differ, with and without a reason, and too many. */
function someAssessments(): GivenRows {
  return new Map(
    [
      ['1.1', 5, 'quyết định đã hết hiệu lực'],
      ['1.2', 1, ''],
      ['1.4', 99, ''],
    ].map(([code, points, reason]) => [
      codeOf(String(code)),
      {
        points: { ministry: { kind: 'points' as const, points: ratio(Number(points), 1) } },
        reason: String(reason),
        evidence: [],
      },
    ]),
  )
}

function sampleFigures({ rulebook }: RuleSet): Figures {
  const names = namesOf(rulebook)
  const figures = new Map<FigureName, Figure>()
  for (const row of parseCsv(csv).slice(1)) {
    const [code = '', letter = '', value = ''] = row.map(cell => String(cell ?? '').trim())
    const target = targetNamed(names, `${code}.${letter}`, code)
    const figure = target && figureGiven(target.kind, { kind: 'text', text: value })
    if (target && figure) figures.set(target.name, figure)
  }
  return figures
}
