import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Impact } from '../../../dsl/diff/impact.ts'
import type { ScoreChange, UnitChange } from '../../../dsl/diff/scores.ts'
import type { Outcome } from '../../../dsl/score/outcome.ts'
import type { Language } from '../../../dsl/text/language.ts'
import { stateWords } from '../../../dsl/text/state-words.ts'
import { intervalText, pointsText } from '../../score/points-text.ts'
import { editTexts } from './texts.ts'

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  title: { overflowWrap: 'anywhere' },
  amounts: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
  more: { color: tokens.colorStatusSuccessForeground1 },
  less: { color: tokens.colorStatusDangerForeground1 },
})

/** More rows than these are counted, not listed. */
const MOST = 40

/** What applying a draft would change: totals, indicators, units, each from what to what. */
export function ImpactView({ impact, language }: ImpactProps) {
  const styles = useStyles()
  const texts = editTexts[language].impact
  const { own, changed, unchanged, onlyBefore, onlyAfter } = impact
  const others = changed.filter(change => change !== own)
  return (
    <div className={styles.root}>
      {own ? <OwnChange change={own} language={language} /> : <Text>{texts.nothing}</Text>}
      {(others.length > 0 || unchanged > 1) && <Text>{texts.units(changed.length, unchanged)}</Text>}
      {others.length > 0 && (
        <ul className={styles.list}>
          {others.slice(0, MOST).map(({ unit, before, after, gain }) => (
            <li key={unit.name} className={styles.row}>
              <span className={styles.title}>
                {unit.name}
                {before.rank === after.rank ? '' : ` (${texts.rank(before.rank, after.rank)})`}
              </span>
              <Amounts
                from={intervalText(before.total, language)}
                to={intervalText(after.total, language)}
                gains={Number(gain.s)}
              />
            </li>
          ))}
        </ul>
      )}
      {onlyBefore.length > 0 && <Text size={200}>{texts.figuresGone(onlyBefore.length)}</Text>}
      {onlyAfter.length > 0 && <Text size={200}>{texts.figuresNew(onlyAfter.length)}</Text>}
    </div>
  )
}

interface ImpactProps {
  readonly impact: Impact
  readonly language: Language
}

function OwnChange({ change, language }: { readonly change: UnitChange; readonly language: Language }) {
  const styles = useStyles()
  const texts = editTexts[language].impact
  const { before, after, scores, gain } = change
  return (
    <>
      <div className={styles.row}>
        <Text weight="semibold">{texts.total}</Text>
        <Amounts
          from={intervalText(before.total, language)}
          to={intervalText(after.total, language)}
          gains={Number(gain.s)}
        />
      </div>
      <Text>{texts.scores(scores.length)}</Text>
      <ul className={styles.list}>
        {scores.slice(0, MOST).map(score => (
          <li key={score.code} className={styles.row}>
            <span className={styles.title}>
              <strong>{score.code}</strong> {score.title[language]}
            </span>
            <Amounts {...sidesOf(score, language)} gains={Number(score.gain.s)} />
          </li>
        ))}
      </ul>
      {scores.length > MOST && <Text size={200}>{texts.more(scores.length - MOST)}</Text>}
    </>
  )
}

/** Points, and the state where that is what changes or where there are no points. */
function sidesOf({ before, after }: ScoreChange, language: Language): { readonly from: string; readonly to: string } {
  const texts = editTexts[language].impact
  const withStates = before?.state !== after?.state
  const side = (outcome: Outcome | undefined, absent: string): string => {
    if (!outcome) return absent
    const points = outcome.score ? pointsText(outcome.score, language) : texts.noNumber
    return withStates ? `${points} (${stateWords[outcome.state][language]})` : points
  }
  return { from: side(before, texts.added), to: side(after, texts.removed) }
}

interface AmountsProps {
  readonly from: string
  readonly to: string
  /** Above 0: more points; below: fewer. */
  readonly gains: number
}

function Amounts({ from, to, gains }: AmountsProps) {
  const styles = useStyles()
  const colour = gains > 0 ? styles.more : gains < 0 ? styles.less : undefined
  return (
    <span className={styles.amounts}>
      {from} → <span className={colour}>{to}</span>
    </span>
  )
}
