import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { BranchRegular } from '@fluentui/react-icons/svg/branch'
import type { Indicator } from '../../dsl/model/rulebook.ts'
import { servesText } from '../../dsl/model/serves-text.ts'
import { nextOf } from '../../dsl/score/next.ts'
import type { FactTrace, InputTrace } from '../../dsl/trace/quantity-trace.ts'
import type { ScoreTrace } from '../../dsl/trace/trace.ts'
import { inputItem } from '../figures/figure-item.ts'
import { goer } from '../figures/figure-links.tsx'
import { FigureRow } from '../figures/figure-row.tsx'
import { CellLink } from '../parts/cell-link.tsx'
import { earnedOfOutcome } from '../parts/interval.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { shellTexts } from '../shell/texts.ts'
import { AssessmentColumns } from './assessment-columns.tsx'
import type { IndicatorItemProps } from './indicator-item.tsx'
import { NextStepList } from './next-step.tsx'
import { intervalText, pointsText } from './points-text.ts'
import { scoreTexts } from './texts.ts'

const useStyles = makeStyles({
  details: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  who: { color: tokens.colorNeutralForeground2 },
  part: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
})

/** An indicator opened: who, its figures with their cells, its parts, what would help, and the way to its trace. */
export function IndicatorDetails(props: IndicatorItemProps) {
  const styles = useStyles()
  const { language, workbook, row } = props
  const texts = scoreTexts[language]
  const { indicator, children, owners, type } = row
  const { scorer, rulebook } = workbook.rules
  const trace = scorer.trace(indicator.code, workbook.figures, workbook.cohort)
  const who = [
    ...(owners.length === 0 ? [] : [texts.ownerIs(owners.join(', '))]),
    ...(type === '' ? [] : [texts.typeIs(type)]),
    ...(indicator.serves.length === 0 ? [] : [servesText(indicator.serves, language)]),
  ]
  return (
    <div className={styles.details}>
      <Text size={200} className={styles.who}>
        {who.join(' · ')}
      </Text>
      <Figures {...props} of={indicator} trace={trace} />
      {children.length === 0 && <Components {...props} />}
      <AssessmentColumns code={indicator.code} assessment={props.assessment} language={language} />
      {children.map(child => (
        <Child key={child.code} {...props} child={child} />
      ))}
      {row.gap.n > 0n && (
        <div>
          <h3 className={styles.heading}>{texts.next}</h3>
          <NextStepList next={nextOf(rulebook, trace)} language={language} />
        </div>
      )}
      <Actions {...props} />
    </div>
  )
}

function Figures({ of, trace, ...views }: FiguresProps) {
  const traces = figureTraces(trace)
  return (
    <div>
      {of.inputs.map(input => (
        <FigureRow
          key={input.id}
          item={inputItem(input, of, views.language)}
          trace={traces.get(input.id)}
          views={views}
        />
      ))}
    </div>
  )
}

interface FiguresProps extends IndicatorItemProps {
  readonly of: Indicator
  readonly trace: ScoreTrace
}

/** By name, those of parts among them. */
function figureTraces(trace: ScoreTrace): ReadonlyMap<string, InputTrace | FactTrace> {
  const own = trace.figures.map(each => [each.kind === 'input' ? each.input : each.fact, each] as const)
  return new Map<string, InputTrace | FactTrace>(own)
}

function Components({ row, language }: IndicatorItemProps) {
  const styles = useStyles()
  const texts = scoreTexts[language]
  const { components } = row.outcome
  if (components.length === 0) return null
  const { rule } = row.indicator.body
  const titles = new Map(rule.kind === 'parts' ? rule.parts.map(({ code, title }) => [code, title[language]]) : [])
  return (
    <div>
      <h3 className={styles.heading}>{texts.parts}</h3>
      {components.map(outcome => (
        <div key={outcome.code} className={styles.part}>
          <Text>{titles.get(outcome.code) ?? outcome.code}</Text>
          <Text className={styles.number}>
            {texts.pointsOf(intervalText(earnedOfOutcome(outcome), language), pointsText(outcome.maximum, language))}
          </Text>
        </div>
      ))}
    </div>
  )
}

function Child({ child, ...props }: IndicatorItemProps & { readonly child: Indicator }) {
  const styles = useStyles()
  const { language, workbook, scoresheet } = props
  const outcome = scoresheet.outcomes.get(child.code)
  if (!outcome) return null
  const texts = scoreTexts[language]
  const trace = workbook.rules.scorer.trace(child.code, workbook.figures, workbook.cohort)
  return (
    <section>
      <div className={styles.part}>
        <h3 className={styles.heading}>{`${child.code} ${child.title[language]}`}</h3>
        <Text className={styles.number}>
          {texts.pointsOf(intervalText(earnedOfOutcome(outcome), language), pointsText(outcome.maximum, language))}
        </Text>
      </div>
      {outcome.state !== 'ok' && <StateBadge state={outcome.state} language={language} size="small" />}
      <Figures {...props} of={child} trace={trace} />
      <AssessmentColumns code={child.code} assessment={props.assessment} language={language} />
    </section>
  )
}

function Actions(props: IndicatorItemProps) {
  const styles = useStyles()
  const { language, workbook, row, navigate } = props
  const texts = scoreTexts[language]
  const { code } = row.indicator
  const address = workbook.scoreCells.get(code)
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        icon={<BranchRegular />}
        onClick={() => navigate({ view: 'trace', code, ...(address ? { address } : {}) })}
      >
        {texts.trace}
      </Button>
      {address && <CellLink address={address} language={language} go={goer(props, shellTexts[language].done.go)} />}
    </div>
  )
}
