import { Field, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import type { Mode } from '../../addin/ports.ts'
import { useLanguage } from '../shell/language.ts'
import { shellTexts } from '../shell/texts.ts'
import { createTexts } from './texts.ts'

const modes = ['live', 'portable'] as const satisfies readonly Mode[]

const useStyles = makeStyles({ reason: { display: 'block', color: tokens.colorNeutralForeground2 } })

/** How cells compute their scores, one sentence each; the way that this Excel cannot go says why. */
export function ModeField({ mode, liveFunctions, onMode }: ModeFieldProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = createTexts[language]
  const { modeReasons, liveUnavailable } = shellTexts[language]
  return (
    <Field label={texts.mode}>
      <RadioGroup
        value={mode}
        onChange={(_, { value }) => {
          const chosen = modes.find(each => each === value)
          if (chosen) onMode(chosen)
        }}
      >
        {modes.map(each => {
          const unavailable = each === 'live' && !liveFunctions
          const reason = unavailable ? liveUnavailable : modeReasons[each]
          const label = (
            <>
              {texts.modes[each]}
              <Text size={200} className={styles.reason}>
                {reason}
              </Text>
            </>
          )
          return <Radio key={each} value={each} disabled={unavailable} label={label} />
        })}
      </RadioGroup>
    </Field>
  )
}

interface ModeFieldProps {
  readonly mode: Mode
  readonly liveFunctions: boolean
  readonly onMode: (mode: Mode) => void
}
