import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Reading, ReadingOption, Readings } from '../../dsl/model/rulebook.ts'
import { Disclosure } from '../shell/disclosure.tsx'
import { useLanguage } from '../shell/language.ts'
import { createTexts } from './texts.ts'

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalS} 0` },
  changed: { color: tokens.colorNeutralForeground2, marginInlineStart: tokens.spacingHorizontalS },
  reason: { display: 'block', color: tokens.colorNeutralForeground2 },
})

/** The questions of interpretation that the rules leave to their reader, each with its answers and reasons. */
export function ReadingsField({ readings, chosen, onChosen }: ReadingsFieldProps) {
  const styles = useStyles()
  const texts = createTexts[useLanguage()]
  const [open, setOpen] = useState(false)
  const changed = readings.filter(({ name, defaultOption }) => (chosen[name] ?? defaultOption) !== defaultOption)
  if (readings.length === 0) return null
  const summary = (
    <>
      {texts.readings(readings.length)}
      {changed.length > 0 && (
        <Text size={200} className={styles.changed}>
          {texts.changedReadings(changed.length)}
        </Text>
      )}
    </>
  )
  return (
    <Disclosure summary={summary} open={open} onOpen={setOpen}>
      <div className={styles.list}>
        <Text size={200}>{texts.readingsHint}</Text>
        {readings.map(reading => (
          <ReadingField
            key={reading.name}
            reading={reading}
            chosen={chosen[reading.name] ?? reading.defaultOption}
            onChosen={option => onChosen({ ...chosen, [reading.name]: option })}
          />
        ))}
      </div>
    </Disclosure>
  )
}

interface ReadingsFieldProps {
  readonly readings: readonly Reading[]
  readonly chosen: Readings
  readonly onChosen: (readings: Readings) => void
}

/** Rule files write these texts in one language. */
function ReadingField({ reading, chosen, onChosen }: ReadingFieldProps) {
  const { question, options, defaultOption } = reading
  return (
    <Field label={question}>
      <RadioGroup value={chosen} onChange={(_, { value }) => onChosen(value)}>
        {options.map(option => (
          <Radio
            key={option.name}
            value={option.name}
            label={<OptionLabel option={option} isDefault={option.name === defaultOption} />}
          />
        ))}
      </RadioGroup>
    </Field>
  )
}

interface ReadingFieldProps {
  readonly reading: Reading
  readonly chosen: string
  readonly onChosen: (option: string) => void
}

function OptionLabel({ option, isDefault }: { readonly option: ReadingOption; readonly isDefault: boolean }) {
  const styles = useStyles()
  const texts = createTexts[useLanguage()]
  return (
    <>
      {option.label}
      {isDefault && ` (${texts.defaultOption})`}
      {option.reason !== '' && (
        <Text size={200} className={styles.reason}>
          {option.reason}
        </Text>
      )}
    </>
  )
}
