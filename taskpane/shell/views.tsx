import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { lazy, Suspense } from 'react'
import { ScoreView } from '../score/score-view.tsx'
import type { Navigation, Place } from '../store/navigation.ts'
import type { ViewProps } from '../view.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { useLanguage } from './language.ts'
import { PANEL_ID, tabId } from './tabs.tsx'
import { shellTexts } from './texts.ts'

// The first view comes at once; the others when they are opened.
const TraceView = lazy(async () => ({ default: (await import('../trace/trace-view.tsx')).TraceView }))
const RulesView = lazy(async () => ({ default: (await import('../rules/rules-view.tsx')).RulesView }))
const AuditView = lazy(async () => ({ default: (await import('../audit/audit-view.tsx')).AuditView }))

const useStyles = makeStyles({
  panel: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', padding: tokens.spacingHorizontalM },
})

/** The chosen view; a mistake in it leaves the others alone. */
export function Views({ place, navigation, props }: ViewsProps) {
  const styles = useStyles()
  const language = useLanguage()
  return (
    <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(place.view)} className={styles.panel}>
      <ErrorBoundary language={language} shows={place.view}>
        <Suspense fallback={<Spinner size="small" label={shellTexts[language].loadingView} />}>
          <View place={place} navigation={navigation} props={props} />
        </Suspense>
      </ErrorBoundary>
    </div>
  )
}

interface ViewsProps {
  readonly place: Place
  readonly navigation: Navigation
  readonly props: ViewProps
}

function View({ place, navigation, props }: ViewsProps) {
  const destination = place.destinations[place.view]
  const given: ViewProps = destination ? { ...props, destination } : props
  switch (place.view) {
    case 'score':
      return (
        <ScoreView
          {...given}
          ui={place.score}
          onUi={navigation.changeScore}
          onFind={() => navigation.startTask('find')}
        />
      )
    case 'trace':
      return <TraceView {...given} />
    case 'rules':
      return <RulesView {...given} />
    case 'audit':
      return <AuditView {...given} />
    default:
      return place.view satisfies never
  }
}
