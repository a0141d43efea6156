import { makeStyles, tokens } from '@fluentui/react-components'
import type { Language } from '../../dsl/text/language.ts'
import type { Curve, Picture, Point } from './picture.ts'
import { labelsWithin } from './picture-labels.ts'
import { traceTexts } from './texts.ts'

const WIDTH = 280
const HEIGHT = 108
const LEFT = 26
const RIGHT = 8
const TOP = 20
const BOTTOM = 26

const useStyles = makeStyles({
  figure: { margin: 0 },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  svg: { display: 'block', width: '100%', maxWidth: '420px', height: 'auto', overflow: 'visible' },
  axis: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1', fill: 'none' },
  grid: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1', strokeDasharray: '2 3', fill: 'none' },
  curve: { stroke: tokens.colorBrandStroke1, strokeWidth: '2', fill: 'none', strokeLinejoin: 'round' },
  own: { fill: tokens.colorNeutralForeground1, stroke: tokens.colorNeutralBackground1, strokeWidth: '2' },
  ownLine: { stroke: tokens.colorNeutralForeground1, strokeWidth: '1', strokeDasharray: '3 2' },
  label: { fill: tokens.colorNeutralForeground2, fontSize: '10px', fontFamily: tokens.fontFamilyBase },
  ownLabel: {
    fill: tokens.colorNeutralForeground1,
    fontSize: '11px',
    fontWeight: tokens.fontWeightSemibold,
    fontFamily: tokens.fontFamilyBase,
  },
})

/** Points against what is judged, with the thresholds and where the unit stands. */
export function PictureView({ picture, language }: { readonly picture: Picture; readonly language: Language }) {
  return picture.kind === 'none' ? null : <CurveView curve={picture} language={language} />
}

function CurveView({ curve, language }: { readonly curve: Curve; readonly language: Language }) {
  const styles = useStyles()
  const texts = traceTexts[language].picture
  const place = placer(curve)
  const own = place(curve.own)
  const listed = curve.thresholds.map(({ text }) => text).join(', ')
  const told = texts.told(curve.subject, curve.ownText, listed === '' ? '' : texts.thresholds(listed))
  const labels = labelsWithin(
    curve.thresholds.map(({ at, text }) => ({ x: place({ x: at, points: 0 }).x, text })),
    { from: LEFT, to: WIDTH - RIGHT },
  )
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles.svg} role="img" aria-label={told}>
        <path className={styles.axis} d={`M${LEFT} ${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}`} />
        {curve.thresholds.map(({ at }) => (
          <path key={at} className={styles.grid} d={`M${place({ x: at, points: 0 }).x} ${TOP}V${HEIGHT - BOTTOM}`} />
        ))}
        {curve.pieces.map(piece => (
          <polyline
            key={piece[0]?.x ?? 0}
            className={styles.curve}
            points={piece.map(point => `${place(point).x},${place(point).y}`).join(' ')}
          />
        ))}
        <path className={styles.ownLine} d={`M${own.x} ${own.y}V${HEIGHT - BOTTOM}`} />
        <circle className={styles.own} cx={own.x} cy={own.y} r="4.5" />
        <text className={styles.ownLabel} x={ownLabelX(own.x)} y={12} textAnchor="middle">
          {curve.ownText}
        </text>
        <text className={styles.label} x={LEFT - 4} y={TOP + 4} textAnchor="end">
          {shortNumber(curve.maximum, language)}
        </text>
        <text className={styles.label} x={LEFT - 4} y={HEIGHT - BOTTOM + 3} textAnchor="end">
          0
        </text>
        {labels.map(({ x, text, anchor }) => (
          <text key={text} className={styles.label} x={x} y={HEIGHT - BOTTOM + 13} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      <figcaption className={styles.caption}>{texts.title(curve.subject)}</figcaption>
    </figure>
  )
}

/** From values to places in the drawing; points grow upwards. */
function placer({ from, to, maximum }: Curve): (point: Point) => { readonly x: number; readonly y: number } {
  const width = WIDTH - LEFT - RIGHT
  const height = HEIGHT - TOP - BOTTOM
  return ({ x, points }) => ({
    x: rounded(LEFT + (width * (x - from)) / (to - from)),
    y: rounded(TOP + height * (1 - points / maximum)),
  })
}

const ownLabelX = (x: number): number => Math.min(Math.max(x, LEFT + 14), WIDTH - RIGHT - 20)

const rounded = (value: number): number => Math.round(value * 100) / 100

const shortNumber = (value: number, language: Language): string =>
  value.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 2 })
