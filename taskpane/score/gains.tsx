import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { nextOf } from '../../dsl/score/next.ts'
import type { IndicatorRow } from './indicator-rows.ts'
import { NextStepList } from './next-step.tsx'
import { pointsText } from './points-text.ts'
import type { SectionProps } from './score-view.tsx'
import { scoreTexts } from './texts.ts'

const FIRST = 10

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  gain: { fontVariantNumeric: 'tabular-nums', textAlign: 'end', color: tokens.colorBrandForeground1 },
  next: { gridColumn: '1 / -1' },
})

/** The indicators with the most points still to gain, each with what would gain them. */
export function Gains(props: SectionProps) {
  const styles = useStyles()
  const { language, rows } = props
  const texts = scoreTexts[language]
  const [shown, setShown] = useState(FIRST)
  const ranked = byGap(rows)
  if (ranked.length === 0) return <Text>{texts.noGains}</Text>
  const rest = ranked.length - shown
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{texts.gainsTitle}</h2>
      <Text size={200}>{texts.gainsHint}</Text>
      <ol className={styles.list}>
        {ranked.slice(0, shown).map(row => (
          <li key={row.indicator.code} className={styles.item}>
            <Gain {...props} row={row} />
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + FIRST)}>
            {texts.more(Math.min(FIRST, rest))}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Most first; equal ones in the order of the decision. */
export const byGap = (rows: readonly IndicatorRow[]): readonly IndicatorRow[] =>
  rows.filter(({ gap }) => gap.n > 0n).toSorted((one, other) => other.gap.compare(one.gap))

function Gain({ row, language, workbook, navigate }: SectionProps & { readonly row: IndicatorRow }) {
  const styles = useStyles()
  const { indicator, gap } = row
  const { scorer, rulebook } = workbook.rules
  const trace = scorer.trace(indicator.code, workbook.figures, workbook.cohort)
  return (
    <>
      <Link as="button" onClick={() => navigate({ view: 'score', code: indicator.code })}>
        {`${indicator.code} ${indicator.title[language]}`}
      </Link>
      <Text weight="semibold" className={styles.gain}>
        {scoreTexts[language].gain(pointsText(gap, language))}
      </Text>
      <div className={styles.next}>
        <NextStepList next={nextOf(rulebook, trace)} language={language} />
      </div>
    </>
  )
}
