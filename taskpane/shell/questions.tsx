import { lazy, Suspense } from 'react'
import type { AddIn, ScoringWorkbook } from '../../addin/ports.ts'
import type { PaneStore } from '../store/pane-store.ts'
import { useLanguage } from './language.ts'
import { otherMode } from './other-mode.ts'
import { shellTexts } from './texts.ts'

const ConfirmDialog = lazy(async () => ({ default: (await import('./confirm-dialog.tsx')).ConfirmDialog }))

export type Question = 'none' | 'mode' | 'remove'

/** Asks before the commands that change every row. */
export function Questions({ addIn, store, workbook, question, onClose }: QuestionsProps) {
  const texts = shellTexts[useLanguage()]
  const { confirm, done } = texts
  const other = otherMode(workbook.mode)
  if (question === 'none') return null
  if (question === 'mode')
    return (
      <Suspense>
        <ConfirmDialog
          title={confirm.switchTitle[other]}
          texts={[texts.modeReasons[other], texts.sameNumbers]}
          action={confirm.switchTo}
          onClose={onClose}
          onConfirm={() => {
            onClose()
            void store.run(done.switchMode, () => addIn.workbook.switchMode(other))
          }}
        />
      </Suspense>
    )
  return (
    <Suspense>
      <ConfirmDialog
        title={confirm.removeTitle}
        texts={[confirm.removeText]}
        action={confirm.remove}
        onClose={onClose}
        onConfirm={() => {
          onClose()
          void store.run(done.remove, addIn.workbook.remove)
        }}
      />
    </Suspense>
  )
}

interface QuestionsProps {
  readonly addIn: AddIn
  readonly store: PaneStore
  readonly workbook: ScoringWorkbook
  readonly question: Question
  readonly onClose: () => void
}
