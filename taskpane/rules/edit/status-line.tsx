import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Language } from '../../../dsl/text/language.ts'
import type { ExampleCounts } from './example-marks.ts'
import type { Found } from './problems.ts'
import { editTexts } from './texts.ts'

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  meaning: {
    minHeight: '18px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
})

/** What the check and the examples of the whole draft say, and what the word at the cursor means. */
export function StatusLine({ found, counts, meaning, language, onProblems }: StatusLineProps) {
  const styles = useStyles()
  const texts = editTexts[language]
  const { status } = texts
  return (
    <>
      <Text size={200} className={styles.meaning} title={meaning} block>
        {meaning}
      </Text>
      <div className={styles.root}>
        <Button size="small" appearance="subtle" onClick={onProblems} title={texts.problems}>
          <span className={found && found.errors > 0 ? styles.bad : undefined}>
            {found ? `${status.errors(found.errors)}, ${status.warnings(found.warnings)}` : status.checking}
          </span>
        </Button>
        <Text size={200} className={counts && counts.failed > 0 ? styles.bad : undefined}>
          {counts &&
            (counts.notRun > 0 || (found && found.errors > 0 && counts.passed + counts.failed === 0)
              ? status.notRun
              : status.examples(counts.passed, counts.failed))}
        </Text>
      </div>
    </>
  )
}

interface StatusLineProps {
  readonly found: Found | undefined
  readonly counts: ExampleCounts | undefined
  readonly meaning: string
  readonly language: Language
  readonly onProblems: () => void
}
