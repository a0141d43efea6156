import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { PaneState, PaneStore } from '../store/pane-store.ts'
import { Header } from './header.tsx'
import { NoticeBar } from './notice-bar.tsx'

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', height: '100%' },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
})

/** What stays the same whatever the pane shows: whose scores, the menu, progress and notices. */
export function Frame({ title, details, menu, store, state, children }: FrameProps) {
  const styles = useStyles()
  return (
    <div className={styles.frame}>
      <Header title={title} details={details} menu={menu} />
      <main className={styles.main}>
        {children}
        {/* At the foot, so that nothing moves under the pointer while somebody fills in one field after another. */}
        <NoticeBar store={store} activity={state.activity} notice={state.notice} />
      </main>
    </div>
  )
}

interface FrameProps {
  readonly title: string
  readonly details: string
  readonly menu: ReactNode
  readonly store: PaneStore
  readonly state: PaneState
  readonly children: ReactNode
}

const useSheetStyles = makeStyles({
  sheet: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    padding: tokens.spacingHorizontalM,
  },
})

/** The scrolling part below the notices, where there are no tabs. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className={useSheetStyles().sheet}>{children}</div>
}
