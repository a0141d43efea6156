import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { ActiveRules, ScoringWorkbook } from '../../addin/ports.ts'
import { describeWorkbookProblem } from '../../addin/sheets/texts/problem-texts.ts'
import { useLanguage } from './language.ts'
import { shellTexts } from './texts.ts'

const useStyles = makeStyles({
  bars: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    ':not(:empty)': { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0` },
  },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
})

/** How the carried rules stand to the shipped ones, and what is wrong in the workbook. */
export function WorkbookBars({ workbook, onUpdate }: WorkbookBarsProps) {
  const [putOff, setPutOff] = useState<ActiveRules['shipped']>('same')
  const { shipped } = workbook.rules
  return (
    <div className={useStyles().bars}>
      {workbook.sampleNote !== '' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{workbook.sampleNote}</MessageBarBody>
        </MessageBar>
      )}
      {shipped !== 'same' && shipped !== 'not-shipped' && shipped !== putOff && (
        <RulesBar shipped={shipped} onUpdate={onUpdate} onLater={() => setPutOff(shipped)} />
      )}
      {workbook.problems.length > 0 && <ProblemsBar problems={workbook.problems} />}
    </div>
  )
}

interface WorkbookBarsProps {
  readonly workbook: ScoringWorkbook
  readonly onUpdate: () => void
}

function RulesBar({ shipped, onUpdate, onLater }: RulesBarProps) {
  const texts = shellTexts[useLanguage()]
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{texts.rules[shipped]}</MessageBarBody>
      <MessageBarActions>
        {shipped !== 'newer' && (
          <Button size="small" onClick={onUpdate}>
            {texts.update}
          </Button>
        )}
        <Button size="small" appearance="transparent" onClick={onLater}>
          {texts.later}
        </Button>
      </MessageBarActions>
    </MessageBar>
  )
}

interface RulesBarProps {
  readonly shipped: Exclude<ActiveRules['shipped'], 'same' | 'not-shipped'>
  readonly onUpdate: () => void
  readonly onLater: () => void
}

function ProblemsBar({ problems }: { readonly problems: ScoringWorkbook['problems'] }) {
  const language = useLanguage()
  const texts = shellTexts[language]
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const sentences = [...new Set(problems.map(problem => describeWorkbookProblem(problem, language)))]
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {texts.problems(sentences.length)}{' '}
        <Link as="button" inline aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? texts.hideProblems : texts.showProblems}
        </Link>
        {open && (
          <ul className={styles.list}>
            {sentences.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  )
}
