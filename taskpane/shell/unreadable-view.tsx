import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Failure } from '../../addin/ports.ts'
import { textsOf } from '../../addin/texts/texts-of.ts'
import type { PaneStore } from '../store/pane-store.ts'
import { useLanguage } from './language.ts'
import { shellTexts } from './texts.ts'

/** The workbook could not be read at all: why, and a way to try again. */
export function UnreadableView({ failure, store }: UnreadableViewProps) {
  const language = useLanguage()
  const texts = shellTexts[language].unreadable
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>
        {textsOf(language).failure(failure)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void store.refresh()}>
          {texts.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

interface UnreadableViewProps {
  readonly failure: Failure
  readonly store: PaneStore
}
