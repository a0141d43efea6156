import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { AddIn, WorkbookState } from '../../addin/ports.ts'
import { describeWorkbookProblem } from '../../addin/sheets/texts/problem-texts.ts'
import { isError } from '../../dsl/text/diagnostic.ts'
import { useLanguage } from '../shell/language.ts'
import { shellTexts } from '../shell/texts.ts'
import type { PaneStore } from '../store/pane-store.ts'
import { firstChoice } from './choice.ts'
import { Diagnostics } from './refused-rules.tsx'
import { RulesForm } from './rules-form.tsx'
import { createTexts } from './texts.ts'

const useStyles = makeStyles({
  task: { display: 'grid', rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
})

/** Scoring sheets whose rules cannot be used: what is wrong, and the ways to mend it. */
export function UnusableView({ addIn, run, workbook }: UnusableViewProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = shellTexts[language].unusable
  const { apply, doneReplace } = createTexts[language]
  const [replacing, setReplacing] = useState(false)
  const errors = workbook.diagnostics.filter(isError)
  return (
    <section className={styles.task}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{texts.title}</MessageBarTitle>
          <ul className={styles.list}>
            {workbook.problems.map(problem => (
              <li key={problem.code}>{describeWorkbookProblem(problem, language)}</li>
            ))}
          </ul>
        </MessageBarBody>
      </MessageBar>
      {errors.length > 0 && <Diagnostics diagnostics={errors} />}
      <Subtitle2 as="h2" className={styles.title}>
        {texts.whatToDo}
      </Subtitle2>
      <Text>{texts.repair}</Text>
      {replacing ? (
        <RulesForm
          addIn={addIn}
          first={firstChoice(addIn.abilities, language)}
          action={apply}
          onSubmit={request => void run(doneReplace, () => addIn.workbook.replaceRules(request))}
        />
      ) : (
        <div>
          <Button appearance="primary" onClick={() => setReplacing(true)}>
            {texts.replace}
          </Button>
        </div>
      )}
    </section>
  )
}

interface UnusableViewProps {
  readonly addIn: AddIn
  readonly run: PaneStore['run']
  readonly workbook: Extract<WorkbookState, { kind: 'unusable' }>
}
