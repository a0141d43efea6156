import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { ViewProps } from '../view.ts'
import { RulesForm } from './rules-form.tsx'
import { createTexts } from './texts.ts'

const useStyles = makeStyles({
  task: { display: 'grid', rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
})

/** Other rules, readings, language or place for a workbook that scores already; its figures stay. */
export function RulesTask({ addIn, language, workbook, run, onClose }: RulesTaskProps) {
  const styles = useStyles()
  const texts = createTexts[language]
  const { ruleSet, files, rulebook } = workbook.rules
  return (
    <section className={styles.task}>
      <Subtitle2 as="h2" className={styles.title}>
        {texts.changeTitle}
      </Subtitle2>
      <Text>{texts.changeIntroduction}</Text>
      <RulesForm
        addIn={addIn}
        carried={{ ruleSet, files }}
        first={{
          readings: rulebook.chosenReadings,
          language: workbook.language,
          mode: workbook.mode,
          place: workbook.place,
          withAssignment: true,
          withTargets: workbook.sheets.targets !== undefined,
        }}
        action={texts.apply}
        secondary={<Button onClick={onClose}>{texts.cancel}</Button>}
        onSubmit={request => {
          onClose()
          void run(texts.doneReplace, () => addIn.workbook.replaceRules(request))
        }}
      />
    </section>
  )
}

interface RulesTaskProps extends ViewProps {
  readonly onClose: () => void
}
