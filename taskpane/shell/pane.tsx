import { FluentProvider, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { AddIn } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { Navigation } from '../store/navigation.ts'
import type { PaneStore } from '../store/pane-store.ts'
import { usePaneState } from '../store/use-pane-state.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Frame, Sheet } from './frame.tsx'
import { LanguageContext, useLanguage } from './language.ts'
import { MenuButton } from './menu-button.tsx'
import type { PaneMenuProps } from './pane-menu.tsx'
import { readPreferences, writePreferences } from './preferences.ts'
import { ScoringPane } from './scoring-pane.tsx'
import { shellTexts } from './texts.ts'
import { type HostTheme, useTheme } from './theme.ts'
import { UnreadableView } from './unreadable-view.tsx'

const CreateTask = lazy(async () => ({ default: (await import('../create/create-task.tsx')).CreateTask }))
const UnusableView = lazy(async () => ({ default: (await import('../create/unusable-view.tsx')).UnusableView }))

export interface PaneProps {
  readonly addIn: AddIn
  readonly store: PaneStore
  readonly navigation: Navigation
  /** Of the host's own interface. */
  readonly hostLanguage: Language
  readonly hostTheme?: HostTheme
}

const useStyles = makeStyles({
  page: { position: 'fixed', inset: 0, overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground1 },
})

/** The whole pane: theme, language and what the workbook lets it show. */
export function Pane(props: PaneProps) {
  const styles = useStyles()
  const [preferences, setPreferences] = useState(readPreferences)
  const { theme } = useTheme(preferences.theme, props.hostTheme)
  const language = preferences.language ?? props.hostLanguage
  return (
    <FluentProvider theme={theme}>
      {/* Not on the provider, whose looks the menus and dialogs take over. */}
      <div className={styles.page} lang={language}>
        <LanguageContext value={language}>
          <ErrorBoundary language={language} shows="pane">
            <PaneContent
              {...props}
              preferences={preferences}
              onPreferences={next => {
                setPreferences(next)
                writePreferences(next)
              }}
            />
          </ErrorBoundary>
        </LanguageContext>
      </div>
    </FluentProvider>
  )
}

type ContentProps = PaneProps & Pick<PaneMenuProps, 'preferences' | 'onPreferences'>

function PaneContent(props: ContentProps) {
  const { addIn, store, preferences, onPreferences } = props
  const state = usePaneState(store)
  const language = useLanguage()
  const texts = shellTexts[language]
  const { content } = state
  if (content.kind === 'scoring') return <ScoringPane {...props} state={state} content={content} />
  const menu = <MenuButton preferences={preferences} onPreferences={onPreferences} />
  return (
    <Frame title={texts.product} details="" menu={menu} store={store} state={state}>
      <Sheet>
        <ErrorBoundary language={language} shows={content.kind}>
          <Suspense fallback={<Spinner size="small" label={texts.loadingView} />}>
            {content.kind === 'loading' && <Spinner size="small" label={texts.loading} />}
            {content.kind === 'unreadable' && <UnreadableView failure={content.failure} store={store} />}
            {content.kind === 'empty' && <CreateTask addIn={addIn} run={store.run} />}
            {content.kind === 'unusable' && <UnusableView addIn={addIn} run={store.run} workbook={content} />}
          </Suspense>
        </ErrorBoundary>
      </Sheet>
    </Frame>
  )
}
