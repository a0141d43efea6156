import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { nextText } from '../../dsl/explain/next-text.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { NextStep } from '../../dsl/trace/next-step.ts'

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere', listStyleType: 'disc' },
})

/** What would earn more points: one sentence, or one for each part that is not full. */
export function NextStepList({ next, language }: NextStepListProps) {
  const styles = useStyles()
  if (next.kind !== 'parts') return <Text block>{nextText(next, language)}</Text>
  return (
    <ul className={styles.list}>
      {next.parts.map(part => (
        <li key={part.code}>
          <Text weight="semibold">{part.code}</Text> <NextStepOfPart next={part.next} language={language} />
        </li>
      ))}
    </ul>
  )
}

interface NextStepListProps {
  readonly next: NextStep
  readonly language: Language
}

function NextStepOfPart({ next, language }: NextStepListProps) {
  return next.kind === 'parts' ? <NextStepList next={next} language={language} /> : nextText(next, language)
}
