import { Button, Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { assessmentLines } from '../../dsl/explain/assessment-text.ts'
import type { Code } from '../../dsl/model/ids.ts'
import { type Rational, sumOf, zero } from '../../dsl/numbers/rational.ts'
import type { AssessedTotal } from '../../dsl/score/assessment/assessment.ts'
import type { Difference } from '../../dsl/score/assessment/differences.ts'
import type { Language } from '../../dsl/text/language.ts'
import { Section } from '../parts/section.tsx'
import { assessmentTexts } from './assessment-texts.ts'
import { pointsText } from './points-text.ts'
import type { SectionProps } from './score-view.tsx'

const FIRST = 10

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  number: { fontVariantNumeric: 'tabular-nums' },
  flagged: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    margin: 0,
    columnGap: tokens.spacingHorizontalS,
  },
  value: { margin: 0, textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  source: { margin: 0, fontSize: tokens.fontSizeBase300 },
})

/** What assessors gave: points by source, where the ministry differs and why, what cannot be, evidence missing. */
export function AssessmentView(props: SectionProps) {
  const styles = useStyles()
  const texts = assessmentTexts[props.language]
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{texts.title}</h2>
      <Text size={200} className={styles.quiet}>
        {texts.hint}
      </Text>
      <Sources {...props} />
      <Differences {...props} />
      <Invalid {...props} />
      <EvidenceMissing {...props} />
    </div>
  )
}

function Sources({ assessment, language }: SectionProps) {
  const texts = assessmentTexts[language]
  const { sources, total } = assessment
  return (
    <Section title={texts.bySource}>
      {sources.map(({ source, total: each }) => (
        <SourcePoints key={source} title={texts.sources[source]} total={each} language={language} />
      ))}
      {sources.length > 1 && <SourcePoints title={texts.total} total={total} language={language} />}
    </Section>
  )
}

function SourcePoints({ title, total, language }: SourcePointsProps) {
  const styles = useStyles()
  const texts = assessmentTexts[language]
  const { columns, achieved, possible, open } = total
  const given = sumOf([columns.ministry, columns.cyberspace, columns.experts])
  const rows: readonly (readonly [name: string, value: string])[] = [
    [texts.achieved, texts.ofMaximum(pointsText(achieved, language), pointsText(possible, language))],
    ...(columns.self.n > 0n ? [[texts.columns.self, pointsText(columns.self, language)] as const] : []),
    ...(given.n > 0n ? [[texts.given, pointsText(given, language)] as const] : []),
    [texts.open, pointsText(sumOf(Object.values(open)), language)],
  ]
  return (
    <div>
      <h4 className={styles.source}>{title}</h4>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => [
          <dt key={name}>{name}</dt>,
          <dd key={`${name} =`} className={styles.value}>
            {value}
          </dd>,
        ])}
      </dl>
    </div>
  )
}

interface SourcePointsProps {
  readonly title: string
  readonly total: AssessedTotal
  readonly language: Language
}

function Differences(props: SectionProps) {
  const styles = useStyles()
  const { assessment, language } = props
  const texts = assessmentTexts[language]
  const { rows, sum, withoutReason } = assessment.differences
  return (
    <Section title={texts.differences(rows.length)}>
      <Text>{rows.length === 0 ? texts.noDifferences : texts.sum(signed(sum, language), withoutReason)}</Text>
      <LongList
        {...props}
        items={rows}
        draw={difference => (
          <>
            <IndicatorLink {...props} code={difference.code} />
            <Text className={styles.number}>{changeText(difference, language)}</Text>
            <Reason reason={difference.reason} language={language} />
          </>
        )}
      />
    </Section>
  )
}

function Reason({ reason, language }: { readonly reason: string; readonly language: Language }) {
  const styles = useStyles()
  const texts = assessmentTexts[language]
  return (
    <Text size={200} className={mergeClasses(reason === '' ? styles.flagged : styles.quiet)}>
      {reason === '' ? texts.noReason : texts.reason(reason)}
    </Text>
  )
}

function changeText({ self, ministry, difference }: Difference, language: Language): string {
  return assessmentTexts[language].change(
    pointsText(self, language),
    pointsText(ministry, language),
    signed(difference, language),
  )
}

const signed = (points: Rational, language: Language): string =>
  points.compare(zero) > 0 ? `+${pointsText(points, language)}` : pointsText(points, language)

function Invalid(props: SectionProps) {
  const { assessment, language } = props
  const wrong = assessment.rows.filter(({ counted }) => counted.kind === 'invalid' && counted.by !== 'self')
  if (wrong.length === 0) return null
  return (
    <Section title={assessmentTexts[language].invalid(wrong.length)}>
      <LongList
        {...props}
        items={wrong}
        draw={row => (
          <>
            <IndicatorLink {...props} code={row.code} />
            <Text size={200}>{assessmentLines(row, language).join(' ')}</Text>
          </>
        )}
      />
    </Section>
  )
}

function EvidenceMissing(props: SectionProps) {
  const styles = useStyles()
  const { assessment, language } = props
  const texts = assessmentTexts[language]
  const { evidence } = assessment
  if (evidence.length === 0) return null
  const missing = evidence.filter(({ state }) => state === 'missing')
  if (missing.length === 0) return <Text>{texts.evidenceComplete(evidence.length)}</Text>
  return (
    <Section title={texts.evidence(missing.length, evidence.length)}>
      <LongList
        {...props}
        items={missing}
        draw={({ code, asked }) => (
          <>
            <IndicatorLink {...props} code={code} />
            <Text size={200} className={styles.quiet} lang="vi">
              {asked.join('; ')}
            </Text>
          </>
        )}
      />
    </Section>
  )
}

interface LongListProps<Item> extends SectionProps {
  readonly items: readonly Item[]
  readonly draw: (item: Item) => React.ReactNode
}

/** The first ten, and more where they are asked for. */
function LongList<Item extends { readonly code: Code }>({ items, draw, language }: LongListProps<Item>) {
  const styles = useStyles()
  const [shown, setShown] = useState(FIRST)
  const rest = items.length - shown
  if (items.length === 0) return null
  return (
    <>
      <ul className={styles.list}>
        {items.slice(0, shown).map(item => (
          <li key={item.code} className={styles.item}>
            {draw(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <div>
          <Button size="small" onClick={() => setShown(shown + FIRST)}>
            {assessmentTexts[language].more(Math.min(FIRST, rest))}
          </Button>
        </div>
      )}
    </>
  )
}

function IndicatorLink({ code, workbook, language, navigate }: SectionProps & { readonly code: Code }) {
  const indicator = workbook.rules.rulebook.indicators.find(each => each.code === code)
  return (
    <Link as="button" onClick={() => navigate({ view: 'score', code })}>
      {`${code} ${indicator?.title[language] ?? ''}`}
    </Link>
  )
}
