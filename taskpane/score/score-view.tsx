import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useMemo } from 'react'
import { type Assessment, assess } from '../../dsl/score/assessment/assessment.ts'
import { shellTexts } from '../shell/texts.ts'
import type { ViewProps } from '../view.ts'
import { type IndicatorRow, indicatorRows } from './indicator-rows.ts'
import { Overview } from './overview.tsx'
import type { ScoreSection, ScoreUi } from './score-ui.ts'
import { scoreTexts } from './texts.ts'

// The overview comes at once; what has forms and lists when it is opened.
const IndicatorList = lazy(async () => ({ default: (await import('./indicator-list.tsx')).IndicatorList }))
const Gains = lazy(async () => ({ default: (await import('./gains.tsx')).Gains }))
const AssessmentView = lazy(async () => ({ default: (await import('./assessment-view.tsx')).AssessmentView }))
const TargetList = lazy(async () => ({ default: (await import('./target-list.tsx')).TargetList }))

const sections = ['overview', 'indicators', 'gains', 'assessment', 'targets'] as const satisfies readonly ScoreSection[]

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  tabs: { flexWrap: 'wrap' },
  section: { minWidth: 0 },
})

/** The scores of the workbook: overview, indicators with their figures, what would help, targets. */
export function ScoreView(props: ScoreViewProps) {
  const styles = useStyles()
  const { language, workbook, scoresheet, ui, onUi } = props
  const texts = scoreTexts[language]
  const rows = useMemo(() => indicatorRows(workbook, scoresheet), [workbook, scoresheet])
  const assessment = useMemo(() => assess(workbook.rules.rulebook, scoresheet, workbook.given), [workbook, scoresheet])
  return (
    <div className={styles.view}>
      <TabList
        className={styles.tabs}
        size="small"
        appearance="subtle"
        aria-label={texts.sectionsLabel}
        selectedValue={ui.section}
        onTabSelect={(_, { value }) => {
          const section = sections.find(each => each === value)
          if (section) onUi({ section })
        }}
      >
        {sections.map(section => (
          <Tab key={section} id={sectionTabId(section)} value={section} aria-controls={SECTION_ID}>
            {texts.sections[section]}
          </Tab>
        ))}
      </TabList>
      <div id={SECTION_ID} className={styles.section} role="tabpanel" aria-labelledby={sectionTabId(ui.section)}>
        <Suspense fallback={<Spinner size="small" label={shellTexts[language].loadingView} />}>
          <Section {...props} rows={rows} assessment={assessment} />
        </Suspense>
      </div>
    </div>
  )
}

const SECTION_ID = 'thuoc-score-section'
const sectionTabId = (section: ScoreSection): string => `thuoc-score-${section}`

export interface ScoreViewProps extends ViewProps {
  readonly ui: ScoreUi
  readonly onUi: (change: Partial<ScoreUi>) => void
  readonly onFind: () => void
}

/** What each section is given. */
export interface SectionProps extends ScoreViewProps {
  readonly rows: readonly IndicatorRow[]
  readonly assessment: Assessment
}

function Section(props: SectionProps) {
  switch (props.ui.section) {
    case 'overview':
      return <Overview {...props} />
    case 'indicators':
      return <IndicatorList {...props} />
    case 'gains':
      return <Gains {...props} />
    case 'assessment':
      return <AssessmentView {...props} />
    case 'targets':
      return <TargetList {...props} />
    default:
      return props.ui.section satisfies never
  }
}
