import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { AddIn } from '../../addin/ports.ts'
import { useLanguage } from '../shell/language.ts'
import type { PaneStore } from '../store/pane-store.ts'
import { firstChoice } from './choice.ts'
import { RulesForm } from './rules-form.tsx'
import { createTexts } from './texts.ts'

const useStyles = makeStyles({
  task: { display: 'grid', rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
})

/** A workbook without scoring sheets: choose an index and have them written. */
export function CreateTask({ addIn, run }: CreateTaskProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = createTexts[language]
  return (
    <section className={styles.task}>
      <Subtitle2 as="h2" className={styles.title}>
        {texts.welcome}
      </Subtitle2>
      <Text>{texts.introduction}</Text>
      <RulesForm
        addIn={addIn}
        first={firstChoice(addIn.abilities, language)}
        action={texts.create}
        onSubmit={request => void run(texts.doneCreate, () => addIn.workbook.create(request))}
      />
    </section>
  )
}

interface CreateTaskProps {
  readonly addIn: AddIn
  readonly run: PaneStore['run']
}
