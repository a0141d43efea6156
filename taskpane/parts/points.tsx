import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { Language } from '../../dsl/text/language.ts'
import { amountText, shareOf } from './amount-text.ts'
import { type EarnedPoints, earnedText } from './interval.ts'
import { partsTexts } from './parts-texts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  text: { fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground1 },
  large: {
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase500,
  },
  track: {
    position: 'relative',
    height: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: 'hidden',
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  open: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    backgroundColor: tokens.colorBrandStroke2,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText', forcedColorAdjust: 'none' },
  },
  earned: {
    position: 'absolute',
    insetBlock: 0,
    insetInlineStart: 0,
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
})

/** `12,5 / 20 điểm` above a bar; points that are still open are drawn lighter. The text says it all; the bar is mute. */
export function Points({
  points,
  language,
  size = 'medium',
}: {
  readonly points: EarnedPoints
  readonly language: Language
  readonly size?: 'medium' | 'large'
}) {
  const styles = useStyles()
  const texts = partsTexts[language]
  if (points.maximum.n === 0n) return <span className={styles.text}>{texts.notScored}</span>
  return (
    <div className={styles.root}>
      <span className={mergeClasses(styles.text, size === 'large' && styles.large)}>
        {texts.ofMaximum(earnedText(points, language), amountText(points.maximum, language))}
      </span>
      <PointsBar points={points} />
    </div>
  )
}

/** The bar alone, for rows that write the points elsewhere. */
export function PointsBar({ points }: { readonly points: EarnedPoints }) {
  const styles = useStyles()
  const width = (part: typeof points.lowest) => ({ width: `${100 * shareOf(part, points.maximum)}%` })
  return (
    <div className={styles.track} aria-hidden="true">
      <div className={styles.open} style={width(points.highest)} />
      <div className={styles.earned} style={width(points.lowest)} />
    </div>
  )
}
