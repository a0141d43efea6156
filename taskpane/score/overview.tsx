import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { lazy, Suspense } from 'react'
import { ChecklistProgress } from '../checklist/checklist-progress.tsx'
import { Section } from '../parts/section.tsx'
import { GroupTable, PillarTable } from './group-table.tsx'
import { indexValueText, intervalText, pointsText } from './points-text.ts'
import { progressOf } from './progress.ts'
import { noFilter } from './score-ui.ts'
import type { SectionProps } from './score-view.tsx'
import { scoreTexts } from './texts.ts'

// Few workbooks carry a cohort.
const CohortSection = lazy(async () => ({ default: (await import('../cohort/cohort-section.tsx')).CohortSection }))

const useStyles = makeStyles({
  overview: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  headline: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  label: { color: tokens.colorNeutralForeground2 },
  points: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalXS },
  number: { fontVariantNumeric: 'tabular-nums' },
  progress: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Where the unit stands: total, how far the figures are, groups and pillars. */
export function Overview(props: SectionProps) {
  const styles = useStyles()
  const { language, workbook, scoresheet, onUi } = props
  const texts = scoreTexts[language]
  return (
    <div className={styles.overview}>
      <Headline {...props} />
      <FigureProgress {...props} />
      <Section title={texts.groups}>
        <GroupTable
          rulebook={workbook.rules.rulebook}
          scoresheet={scoresheet}
          language={language}
          onGroup={group => onUi({ section: 'indicators', filter: { ...noFilter, group } })}
        />
      </Section>
      {workbook.rules.rulebook.lenses.length > 0 && (
        <Section title={texts.pillars}>
          <PillarTable rulebook={workbook.rules.rulebook} scoresheet={scoresheet} language={language} />
        </Section>
      )}
      <ChecklistProgress {...props} />
      {workbook.ranked && (
        <Suspense fallback={null}>
          <CohortSection {...props} ranked={workbook.ranked} />
        </Suspense>
      )}
    </div>
  )
}

function Headline({ language, scoresheet }: SectionProps) {
  const styles = useStyles()
  const texts = scoreTexts[language]
  const { total } = scoresheet
  return (
    <div className={styles.headline}>
      <Text as="h2" size={200} className={styles.label} style={{ margin: 0 }}>
        {texts.total}
      </Text>
      <div className={styles.points}>
        <Text size={700} weight="semibold" className={styles.number}>
          {intervalText(total, language)}
        </Text>
        <Text size={400} className={styles.number}>
          {texts.ofMaximum(pointsText(total.maximum, language))}
        </Text>
      </div>
      <Text className={styles.number}>{texts.indexValue(indexValueText(total, language))}</Text>
      {!total.lowest.equals(total.highest) && <Text size={200}>{texts.whyInterval}</Text>}
    </div>
  )
}

function FigureProgress({ language, rows, scoresheet, onUi, onFind }: SectionProps) {
  const styles = useStyles()
  const texts = scoreTexts[language]
  const progress = progressOf(rows, scoresheet)
  const { complete, scored, pointsOnMissing, pointsOnCohort, pointsOnInvalid } = progress
  const isDone = complete === scored
  return (
    <div className={styles.progress}>
      <ProgressBar
        thickness="large"
        shape="rounded"
        value={scored === 0 ? 1 : complete / scored}
        color={isDone ? 'success' : 'brand'}
        aria-label={texts.progressLabel}
      />
      <Text>
        {isDone ? texts.progressDone(scored) : texts.progress(complete, scored, pointsText(pointsOnMissing, language))}
      </Text>
      {pointsOnInvalid.n > 0n && <Text>{texts.onInvalid(pointsText(pointsOnInvalid, language))}</Text>}
      {pointsOnCohort.n > 0n && <Text>{texts.onCohort(pointsText(pointsOnCohort, language))}</Text>}
      {!isDone && (
        <div className={styles.actions}>
          <Button size="small" appearance="primary" icon={<SearchRegular />} onClick={onFind}>
            {texts.find}
          </Button>
          <Button
            size="small"
            onClick={() => onUi({ section: 'indicators', filter: { ...noFilter, state: 'missing' } })}
          >
            {texts.showMissing}
          </Button>
        </div>
      )}
    </div>
  )
}
