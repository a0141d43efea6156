import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components'
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark'
import { useSyncExternalStore } from 'react'
import { countsOf } from '../../addin/audit/report/audit-report.ts'
import { verdictText } from '../../addin/audit/report/report-texts.ts'
import { textsOf } from '../../addin/texts/texts-of.ts'
import type { ViewProps } from '../view.ts'
import { type AuditState, auditStoreOf } from './audit-store.ts'
import { FindingsView } from './findings-view.tsx'
import { ReportBar } from './report-bar.tsx'
import { auditTexts } from './texts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: { alignSelf: 'flex-start' },
})

/** Checks the whole workbook against its rules and lists what somebody should look at. */
export function AuditView(props: ViewProps) {
  const { addIn, language } = props
  const styles = useStyles()
  const texts = auditTexts[language]
  const store = auditStoreOf(addIn)
  const state = useSyncExternalStore(store.subscribe, store.state)
  const isChecking = state.kind === 'checking'
  return (
    <div className={styles.root}>
      <h2 className={styles.title}>{texts.title}</h2>
      <Text>{texts.about}</Text>
      <Button
        className={styles.button}
        appearance={state.kind === 'unasked' ? 'primary' : 'secondary'}
        icon={<ShieldCheckmarkRegular />}
        disabledFocusable={isChecking}
        onClick={() => void store.check()}
      >
        {state.kind === 'unasked' || isChecking ? texts.check : texts.checkAgain}
      </Button>
      <div role="status">
        <Result state={state} {...props} />
      </div>
      {state.kind === 'checked' && (
        <>
          <ReportBar {...props} result={state.result} />
          <FindingsView {...props} findings={state.result.report.findings} />
        </>
      )}
    </div>
  )
}

/** How the check went, in one line that is read out. */
function Result({ state, language }: ViewProps & { readonly state: AuditState }) {
  const texts = auditTexts[language]
  switch (state.kind) {
    case 'unasked':
      return null
    case 'checking':
      return <Spinner size="small" label={texts.checking} />
    case 'failed':
      return (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.failed}</MessageBarTitle>
            {textsOf(language).failure(state.failure)}
          </MessageBarBody>
        </MessageBar>
      )
    case 'checked': {
      const counts = countsOf(state.result.report.findings)
      const isClean = counts.error + counts.warning === 0
      return (
        <MessageBar intent={isClean ? 'success' : counts.error > 0 ? 'error' : 'warning'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{verdictText(counts, language)}</MessageBarTitle>
            {state.outdated && texts.outdated}
          </MessageBarBody>
        </MessageBar>
      )
    }
    default:
      return state satisfies never
  }
}
