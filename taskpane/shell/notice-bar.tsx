import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { textsOf } from '../../addin/texts/texts-of.ts'
import type { Activity, Notice, PaneStore } from '../store/pane-store.ts'
import { useLanguage } from './language.ts'
import { shellTexts } from './texts.ts'

const useStyles = makeStyles({
  activity: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  notices: {
    flexShrink: 0,
    ':not(:empty)': { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
})

/** What is being done, and what came of the last command; both are read out to people who do not see them. */
export function NoticeBar({ store, activity, notice }: NoticeBarProps) {
  const styles = useStyles()
  return (
    <>
      <div role="status" className={styles.notices}>
        {activity.kind === 'running' && <Working what={activity.what} />}
        {activity.kind === 'idle' && (notice.kind === 'done' || notice.kind === 'undone') && (
          <Done store={store} notice={notice} />
        )}
      </div>
      <div role="alert" className={styles.notices}>
        {(notice.kind === 'failed' || notice.kind === 'stale') && <Failed store={store} notice={notice} />}
      </div>
    </>
  )
}

interface NoticeBarProps {
  readonly store: PaneStore
  readonly activity: Activity
  readonly notice: Notice
}

function Working({ what }: { readonly what: string }) {
  const styles = useStyles()
  const texts = shellTexts[useLanguage()]
  return (
    <div className={styles.activity}>
      <ProgressBar thickness="medium" aria-label={texts.working(what)} />
      <Text size={200}>{texts.working(what)}</Text>
    </div>
  )
}

function Done({ store, notice }: NoticeProps<'done' | 'undone'>) {
  const texts = shellTexts[useLanguage()].notice
  const text = notice.kind === 'done' ? texts.done(notice.what) : texts.undone(notice.what)
  return (
    <MessageBar intent="success" layout="auto" politeness="polite">
      <MessageBarBody>{text}</MessageBarBody>
      <MessageBarActions containerAction={<Close store={store} />}>
        {notice.kind === 'done' && notice.undo && (
          <Button size="small" onClick={() => void store.undo()}>
            {texts.undo}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  )
}

function Failed({ store, notice }: NoticeProps<'failed' | 'stale'>) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = shellTexts[language].notice
  const { failure } = notice
  const sentence = textsOf(language).failure(failure)
  return (
    <MessageBar intent={notice.kind === 'stale' ? 'warning' : 'error'} layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{notice.kind === 'stale' ? texts.stale : texts.failed(notice.what)}</MessageBarTitle>
        {sentence}
        {!sentence.includes(failure.detail) && <span className={styles.detail}>{texts.detail(failure.detail)}</span>}
      </MessageBarBody>
      <MessageBarActions containerAction={<Close store={store} />}>
        {notice.kind === 'stale' && (
          <Button size="small" onClick={() => void store.refresh()}>
            {texts.again}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  )
}

interface NoticeProps<Kind extends Notice['kind']> {
  readonly store: PaneStore
  readonly notice: Extract<Notice, { kind: Kind }>
}

function Close({ store }: { readonly store: PaneStore }) {
  const texts = shellTexts[useLanguage()].notice
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label={texts.close}
      onClick={() => store.dismiss()}
    />
  )
}
