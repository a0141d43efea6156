import { Button, Checkbox, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { RuleSet } from '../../dsl/model/library.ts'
import { useLanguage } from '../shell/language.ts'
import { actsText, assignmentOf, type Choice, placesOf, targetsOf } from './choice.ts'
import { createTexts } from './texts.ts'

const useStyles = makeStyles({
  group: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  known: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
})

/** Whose scores these will be; with what the rules know of that place. */
export function PlaceField({ ruleSet, choice, onChoice }: PlaceFieldProps) {
  const styles = useStyles()
  const texts = createTexts[useLanguage()]
  const known = placesOf(ruleSet)
  const assignment = assignmentOf(ruleSet, choice.place)
  const targets = targetsOf(ruleSet, choice.place)
  return (
    <div className={styles.group}>
      <Field label={texts.place}>
        <Input
          value={choice.place}
          placeholder={texts.placeHint}
          maxLength={120}
          onChange={(_, { value }) => onChoice({ place: value })}
        />
      </Field>
      {known.length > 0 && (
        <div className={styles.known}>
          <Text size={200}>{texts.knownPlaces}</Text>
          {known.map(place => (
            <Button key={place} size="small" shape="circular" onClick={() => onChoice({ place })}>
              {place}
            </Button>
          ))}
        </div>
      )}
      {assignment && (
        <Checkbox
          checked={choice.withAssignment}
          label={texts.withAssignment(actsText(assignment.basis))}
          onChange={(_, { checked }) => onChoice({ withAssignment: checked === true })}
        />
      )}
      {targets && (
        <Checkbox
          checked={choice.withTargets}
          label={texts.withTargets(targets.year, actsText(targets.basis))}
          onChange={(_, { checked }) => onChoice({ withTargets: checked === true })}
        />
      )}
    </div>
  )
}

interface PlaceFieldProps {
  readonly ruleSet: RuleSet
  readonly choice: Choice
  readonly onChoice: (part: Partial<Choice>) => void
}
