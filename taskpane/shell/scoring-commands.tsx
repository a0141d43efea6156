import type { AddIn, ScoringWorkbook } from '../../addin/ports.ts'
import type { Task } from '../store/navigation.ts'
import type { PaneStore } from '../store/pane-store.ts'
import { useLanguage } from './language.ts'
import { otherMode } from './other-mode.ts'
import { MenuCommand } from './pane-menu.tsx'
import type { Question } from './questions.tsx'
import { shellTexts } from './texts.ts'

/** What can be done with the whole workbook. */
export function ScoringCommands({ addIn, store, workbook, onTask, onQuestion }: ScoringCommandsProps) {
  const texts = shellTexts[useLanguage()]
  const { menu } = texts
  const other = otherMode(workbook.mode)
  const cannotSwitch = other === 'live' && !addIn.abilities.liveFunctions
  return (
    <>
      <MenuCommand text={menu.find} onClick={() => onTask('find')} />
      <MenuCommand
        text={menu.recalculate}
        onClick={() => void store.run(texts.done.recalculate, addIn.workbook.recalculate)}
      />
      <MenuCommand
        text={menu.mode[other]}
        reason={cannotSwitch ? texts.liveUnavailable : ''}
        onClick={() => onQuestion('mode')}
      />
      <MenuCommand text={menu.rules} onClick={() => onTask('rules')} />
      <MenuCommand text={menu.remove} onClick={() => onQuestion('remove')} />
    </>
  )
}

interface ScoringCommandsProps {
  readonly addIn: AddIn
  readonly store: PaneStore
  readonly workbook: ScoringWorkbook
  readonly onTask: (task: Task) => void
  readonly onQuestion: (question: Question) => void
}
