import { Spinner } from '@fluentui/react-components'
import { lazy, Suspense, useState, useSyncExternalStore } from 'react'
import { updateRules } from '../create/update-rules.ts'
import type { Content, PaneState } from '../store/pane-store.ts'
import type { ViewProps } from '../view.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame, Sheet } from './frame.tsx'
import { useLanguage } from './language.ts'
import { MenuButton } from './menu-button.tsx'
import type { PaneProps } from './pane.tsx'
import type { PaneMenuProps } from './pane-menu.tsx'
import { type Question, Questions } from './questions.tsx'
import { Tabs } from './tabs.tsx'
import { shellTexts } from './texts.ts'
import { Views } from './views.tsx'
import { WorkbookBars } from './workbook-bars.tsx'

const ScoringCommands = lazy(async () => ({ default: (await import('./scoring-commands.tsx')).ScoringCommands }))
const FindTask = lazy(async () => ({ default: (await import('../find/find-task.tsx')).FindTask }))
const RulesTask = lazy(async () => ({ default: (await import('../create/rules-task.tsx')).RulesTask }))

/** The pane of a workbook that scores: its views, or the task that covers them. */
export function ScoringPane(props: ScoringPaneProps) {
  const { addIn, store, navigation, state, content } = props
  const [question, setQuestion] = useState<Question>('none')
  const language = useLanguage()
  const texts = shellTexts[language]
  const { workbook, scoresheet } = content
  const place = useSyncExternalStore(navigation.subscribe, navigation.place)
  const views: ViewProps = {
    addIn,
    language,
    workbook,
    scoresheet,
    navigate: navigation.navigate,
    run: store.run,
  }
  const menu = (
    <MenuButton
      preferences={props.preferences}
      onPreferences={props.onPreferences}
      commands={
        <ScoringCommands {...{ addIn, store, workbook }} onTask={navigation.startTask} onQuestion={setQuestion} />
      }
    />
  )
  const details = [...(workbook.place === '' ? [] : [texts.place(workbook.place)]), texts.modes[workbook.mode]]
  return (
    <Frame title={workbook.rules.rulebook.title[language]} details={details.join(' · ')} {...{ menu, store, state }}>
      {place.task === 'none' ? (
        <>
          <WorkbookBars
            workbook={workbook}
            onUpdate={() => void store.run(texts.done.update, () => updateRules(addIn, workbook))}
          />
          <Tabs view={place.view} onView={navigation.show} />
          <Views place={place} navigation={navigation} props={views} />
        </>
      ) : (
        <Sheet>
          <ErrorBoundary language={language} shows={place.task}>
            <Suspense fallback={<Spinner size="small" label={texts.loadingView} />}>
              {place.task === 'find' ? (
                <FindTask {...views} onClose={() => navigation.startTask('none')} />
              ) : (
                <RulesTask {...views} onClose={() => navigation.startTask('none')} />
              )}
            </Suspense>
          </ErrorBoundary>
        </Sheet>
      )}
      <Questions {...{ addIn, store, workbook, question }} onClose={() => setQuestion('none')} />
    </Frame>
  )
}

type ScoringPaneProps = PaneProps &
  Pick<PaneMenuProps, 'preferences' | 'onPreferences'> & {
    readonly state: PaneState
    readonly content: Extract<Content, { kind: 'scoring' }>
  }
