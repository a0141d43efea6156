import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Link } from '../../addin/ports.ts'
import { useLanguage } from '../shell/language.ts'
import { type Offer, sureLinks } from './offers.ts'
import { findTexts } from './texts.ts'

const thresholds = [90, 80, 70, 60] as const

const useStyles = makeStyles({
  box: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** Accepts in one go what is likely enough and leaves no doubt. */
export function AcceptAll({ offers, onAccept }: AcceptAllProps) {
  const styles = useStyles()
  const texts = findTexts[useLanguage()]
  const [least, setLeast] = useState<number>(80)
  const links = sureLinks(offers, least / 100)
  return (
    <div className={styles.box}>
      <Field label={texts.threshold}>
        <Select size="small" value={String(least)} onChange={(_, { value }) => setLeast(Number(value))}>
          {thresholds.map(percent => (
            <option key={percent} value={String(percent)}>
              {texts.percent(percent)}
            </option>
          ))}
        </Select>
      </Field>
      <Text size={200}>{texts.skipped}</Text>
      <div>
        <Button size="small" disabledFocusable={links.length === 0} onClick={() => onAccept(links)}>
          {texts.acceptAll(links.length)}
        </Button>
      </div>
    </div>
  )
}

interface AcceptAllProps {
  readonly offers: readonly Offer[]
  readonly onAccept: (links: readonly Link[]) => void
}
