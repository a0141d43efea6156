import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { lesser } from '../../dsl/numbers/rational.ts'
import type { Outcome } from '../../dsl/score/outcome.ts'
import { earnedOfOutcome } from '../parts/interval.ts'
import { PointsBar } from '../parts/points.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { Disclosure } from '../shell/disclosure.tsx'
import { IndicatorDetails } from './indicator-details.tsx'
import type { IndicatorRow } from './indicator-rows.ts'
import { intervalText, pointsText } from './points-text.ts'
import type { SectionProps } from './score-view.tsx'
import { scoreTexts } from './texts.ts'

const useStyles = makeStyles({
  // Rows out of sight cost nothing to lay out.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 56px' },
  summary: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  title: {
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  points: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    rowGap: tokens.spacingVerticalXXS,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  bar: { gridColumn: '1 / -1', marginTop: tokens.spacingVerticalXXS },
  details: { padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
})

/** An indicator as one row: code, title, points, state where it is not simply fine; opens to its figures. */
export function IndicatorItem(props: IndicatorItemProps) {
  const styles = useStyles()
  const { language, row, open, onOpen, sought } = props
  const { indicator, outcome } = row
  const isPlain = outcome.state === 'ok'
  const summary = (
    <span className={styles.summary}>
      <span className={open ? undefined : styles.title}>
        <Text weight="semibold">{indicator.code}</Text> {indicator.title[language]}
      </span>
      <span className={styles.points}>
        {rowPoints(props)}
        {!isPlain && <StateBadge state={outcome.state} language={language} size="small" />}
      </span>
      {outcome.maximum.n > 0n && (
        <span className={styles.bar}>
          <PointsBar points={withOpenPoints(outcome)} />
        </span>
      )}
    </span>
  )
  return (
    <div ref={element => (sought ? element?.scrollIntoView?.({ block: 'start' }) : undefined)} className={styles.item}>
      <Disclosure summary={summary} open={open} onOpen={onOpen}>
        <div className={styles.details}>
          <IndicatorDetails {...props} />
        </div>
      </Disclosure>
    </div>
  )
}

export interface IndicatorItemProps extends SectionProps {
  readonly row: IndicatorRow
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  /** Another view asked for it: it comes into sight. */
  readonly sought: boolean
}

function rowPoints({ row, language }: IndicatorItemProps): string {
  const { outcome } = row
  const texts = scoreTexts[language]
  if (outcome.maximum.n === 0n) return texts.notScored
  return texts.pointsOf(intervalText(earnedOfOutcome(outcome), language), pointsText(outcome.maximum, language))
}

/** What missing figures could still add is the lighter part of the bar. */
function withOpenPoints(outcome: Outcome) {
  const earned = earnedOfOutcome(outcome)
  return { ...earned, highest: lesser(earned.maximum, earned.highest.add(outcome.open)) }
}
