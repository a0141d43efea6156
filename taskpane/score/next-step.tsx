import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { NextStep } from '../../dsl/trace/next-step.ts'
import type { ViewProps } from '../view.ts'
import { nextSentences } from './next-sentences.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
})

/** What would earn more points, one line each. */
export function NextStepList({ next, language }: NextStepListProps) {
  const styles = useStyles()
  const sentences = nextSentences(next, language)
  if (sentences.length === 1) return <Text block>{sentences[0]}</Text>
  return (
    <ul className={styles.list}>
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

interface NextStepListProps extends Pick<ViewProps, 'language'> {
  readonly next: NextStep
}
