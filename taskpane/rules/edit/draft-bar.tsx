import { Button, MessageBar, MessageBarBody, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { Impact } from '../../../dsl/diff/impact.ts'
import type { ViewProps } from '../../view.ts'
import { ApplyDialog } from './apply-dialog.tsx'
import { applyRules, type EditedRules, editedRules, impactOn } from './edited-rules.ts'
import { ImpactView } from './impact-view.tsx'
import { editTexts } from './texts.ts'
import type { ShownDraft } from './use-draft.ts'

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalXS, gridTemplateColumns: 'minmax(0, 1fr)' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
})

type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'working'; readonly towards: 'impact' | 'apply' }
  | { readonly kind: 'has-errors' }
  | {
      readonly kind: 'impact' | 'apply'
      readonly impact: Impact
      readonly edited: Extract<EditedRules, { kind: 'usable' }>
    }

/** That there is a draft, what it would change, and applying it. */
export function DraftBar({ shownDraft, addIn, workbook, language, run }: DraftBarProps) {
  const styles = useStyles()
  const texts = editTexts[language]
  const { status, files } = shownDraft
  const [shown, setShown] = useState<Shown>({ kind: 'nothing' })
  // What was worked out is of the text as it was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the files are what it depends on
  useEffect(() => setShown({ kind: 'nothing' }), [files])
  // The page is drawn before the work begins.
  useEffect(() => {
    if (shown.kind !== 'working') return
    const timer = setTimeout(() => {
      const edited = editedRules(addIn, files, workbook)
      if (edited.kind === 'has-errors') setShown(edited)
      else setShown({ kind: shown.towards, impact: impactOn(workbook, edited.rules), edited })
    })
    return () => clearTimeout(timer)
  }, [shown, addIn, files, workbook])
  // What was asked for is under the editor, and may be below what the pane shows.
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (shown.kind === 'impact' || shown.kind === 'has-errors') told.current?.scrollIntoView?.({ block: 'nearest' })
  }, [shown])
  if (status.kind === 'same') return null
  return (
    <section className={styles.root} aria-label={texts.draft.changed}>
      {status.restored && <Warning text={texts.draft.restored} />}
      {status.rulesMoved && <Warning text={texts.draft.moved} />}
      {!status.kept && <Warning text={texts.draft.notKept} />}
      <div className={styles.row}>
        <Text className={styles.grow} weight="semibold">
          {texts.draft.changed}
        </Text>
        <Button size="small" onClick={() => setShown({ kind: 'working', towards: 'impact' })}>
          {texts.impact.show}
        </Button>
        <Button size="small" appearance="primary" onClick={() => setShown({ kind: 'working', towards: 'apply' })}>
          {texts.apply.open}
        </Button>
      </div>
      <div ref={told} role="status">
        {shown.kind === 'working' && <Spinner size="tiny" label={texts.impact.working} />}
        {shown.kind === 'has-errors' && <Warning text={texts.impact.hasErrors} />}
        {shown.kind === 'impact' && <ImpactView impact={shown.impact} language={language} />}
      </div>
      {shown.kind === 'apply' && (
        <ApplyDialog
          impact={shown.impact}
          lastAuthor={workbook.log.entries.at(-1)?.who ?? ''}
          language={language}
          onClose={() => setShown({ kind: 'nothing' })}
          onApply={note => {
            setShown({ kind: 'nothing' })
            void run(texts.apply.running, () => applyRules(addIn, workbook, { rules: shown.edited.rules, note }))
          }}
        />
      )}
    </section>
  )
}

interface DraftBarProps extends Pick<ViewProps, 'addIn' | 'workbook' | 'language' | 'run'> {
  readonly shownDraft: ShownDraft
}

const Warning = ({ text }: { readonly text: string }) => (
  <MessageBar intent="warning" layout="multiline">
    <MessageBarBody>{text}</MessageBarBody>
  </MessageBar>
)
