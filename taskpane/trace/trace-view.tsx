import { Spinner } from '@fluentui/react-components'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { codeLinesOf } from '../parts/code/code-lines.ts'
import type { ViewProps } from '../view.ts'
import { ElsewhereView } from './elsewhere-view.tsx'
import { FailedTrace } from './failed-trace.tsx'
import { FigureTrace } from './figure-trace.tsx'
import { FollowBar } from './follow-bar.tsx'
import { GroupTrace } from './group-trace.tsx'
import { ScoreTraceView } from './score-trace.tsx'
import { traceTexts } from './texts.ts'
import type { TraceBodyProps } from './trace-body.ts'
import { type TraceContent, type TraceStore, traceStoreOf } from './trace-store.ts'

/** Where the selected score comes from: its clause, its figures, each step, and where its points go. */
export function TraceView(props: ViewProps) {
  const { addIn, language, workbook, destination } = props
  const store = traceStoreOf(addIn)
  const { following, content } = useSyncExternalStore(store.subscribe, store.state)
  // What is shown follows the workbook: each reading of it is a reason to trace again.
  useEffect(() => {
    store.ask(destination, code => workbook.scoreCells.get(code))
  }, [store, destination, workbook])
  const go = goer(props, store)
  const address = content.kind === 'traced' ? content.traced.address : ''
  return (
    <div>
      <FollowBar {...{ address, following, store, language, go }} />
      <TraceBody {...props} content={content} store={store} go={go} />
    </div>
  )
}

/** Going to a cell of the trace must not take the trace away. */
const goer =
  ({ addIn, language, run }: ViewProps, store: TraceStore) =>
  (address: string): void => {
    store.hold()
    void run(traceTexts[language].goToCell, () => addIn.workbook.go(address))
  }

function TraceBody(props: TraceBodyProps & { readonly content: TraceContent; readonly store: TraceStore }) {
  const { content, language, workbook, store } = props
  const { source } = workbook.rules.rulebook
  const code = useMemo(() => codeLinesOf(source), [source])
  if (content.kind === 'reading') return <Spinner size="small" label={traceTexts[language].reading} />
  if (content.kind === 'failed')
    return <FailedTrace failure={content.failure} language={language} again={store.refresh} />
  const { traced } = content
  switch (traced.kind) {
    case 'score':
      return workbook.rules.scorer.codes.has(traced.code) ? (
        <ScoreTraceView {...props} traced={traced} code={code} />
      ) : (
        <ElsewhereView {...props} address={traced.address} />
      )
    case 'figure':
      return <FigureTrace {...props} traced={traced} />
    case 'group':
      return <GroupTrace {...props} item={traced.code} />
    case 'total':
      return <GroupTrace {...props} item="index" />
    case 'elsewhere':
      return <ElsewhereView {...props} address={traced.address} />
    default:
      return traced satisfies never
  }
}
