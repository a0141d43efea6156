import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Language } from '../../dsl/text/language.ts'
import type { EarnedPoints } from '../parts/interval.ts'
import { Points } from '../parts/points.tsx'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  points: { width: '100%' },
  code: { color: tokens.colorBrandForeground1, fontVariantNumeric: 'tabular-nums' },
})

/** What is traced, with its points. */
export function TraceHead({ code, title, points, language, children }: TraceHeadProps) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>
        {code !== '' && <span className={styles.code}>{code} </span>}
        {title}
      </h2>
      {points && (
        <div className={styles.points}>
          <Points points={points} language={language} size="large" />
        </div>
      )}
      {children}
    </div>
  )
}

interface TraceHeadProps {
  /** Empty for the whole index. */
  readonly code: string
  readonly title: string
  /** Absent for what earns no points itself. */
  readonly points?: EarnedPoints
  readonly language: Language
  readonly children?: ReactNode
}
