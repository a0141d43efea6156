import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { type ReactNode, useState } from 'react'
import type { AddIn, CreateRequest } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'
import { useLanguage } from '../shell/language.ts'
import { type Choice, requestOf, type UsableRules } from './choice.ts'
import { ModeField } from './mode-field.tsx'
import { PlaceField } from './place-field.tsx'
import { ReadingsField } from './readings-field.tsx'
import { RulesField } from './rules-field.tsx'
import { createTexts } from './texts.ts'
import { useRules } from './use-rules.ts'

const languages = ['vi', 'en'] as const satisfies readonly Language[]

const useStyles = makeStyles({
  form: { display: 'grid', rowGap: tokens.spacingVerticalL, paddingBottom: tokens.spacingVerticalL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** Everything that must be known to write the scoring sheets. */
export function RulesForm({ addIn, carried, first, action, secondary, onSubmit }: RulesFormProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = createTexts[language]
  const picker = useRules(addIn, carried)
  const [choice, setChoice] = useState(first)
  const change = (part: Partial<Choice>) => setChoice(before => ({ ...before, ...part }))
  const rules = picker.picked.kind === 'usable' ? picker.picked.rules : undefined
  return (
    <form
      className={styles.form}
      onSubmit={event => {
        event.preventDefault()
        if (rules) onSubmit(requestOf(rules, choice))
      }}
    >
      <RulesField addIn={addIn} picker={picker} offersCarried={carried !== undefined} />
      {rules && <PlaceField ruleSet={rules.ruleSet} choice={choice} onChoice={change} />}
      <Field label={texts.sheetLanguage}>
        <RadioGroup
          layout="horizontal"
          value={choice.language}
          onChange={(_, { value }) => change({ language: languages.find(each => each === value) ?? 'vi' })}
        >
          {languages.map(each => (
            <Radio key={each} value={each} label={texts.languages[each]} />
          ))}
        </RadioGroup>
      </Field>
      <ModeField mode={choice.mode} liveFunctions={addIn.abilities.liveFunctions} onMode={mode => change({ mode })} />
      {rules && (
        <ReadingsField
          readings={rules.ruleSet.rulebook.readings}
          chosen={choice.readings}
          onChosen={readings => change({ readings })}
        />
      )}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={!rules}>
          {action}
        </Button>
        {secondary}
      </div>
    </form>
  )
}

interface RulesFormProps {
  readonly addIn: AddIn
  /** The rules that the workbook carries, where they can be used. */
  readonly carried?: UsableRules
  readonly first: Choice
  /** On the button. */
  readonly action: string
  readonly secondary?: ReactNode
  readonly onSubmit: (request: CreateRequest) => void
}
