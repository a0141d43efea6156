import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import type { Failure } from '../../addin/ports.ts'
import { textsOf } from '../../addin/texts/texts-of.ts'
import type { Language } from '../../dsl/text/language.ts'
import { traceTexts } from './texts.ts'

/** Why a cell could not be traced. */
export function FailedTrace({
  failure,
  language,
  again,
}: {
  readonly failure: Failure
  readonly language: Language
  readonly again: () => void
}) {
  const texts = traceTexts[language]
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.failed}</MessageBarTitle>
        {textsOf(language).failure(failure)}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={again}>{texts.again}</Button>
      </MessageBarActions>
    </MessageBar>
  )
}
