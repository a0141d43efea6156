import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import type { FindingCode } from '../../addin/audit/finding.ts'
import type { Language } from '../../dsl/text/language.ts'
import { auditTexts, type CheckName, checkedCodes } from './texts.ts'

const useStyles = makeStyles({
  checks: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  check: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  tick: { flexShrink: 0, marginTop: '3px', color: tokens.colorStatusSuccessForeground1 },
})

const names = Object.keys(checkedCodes) as readonly CheckName[]

/** What was looked at without finding anything. */
export function Checks({ found, language }: { readonly found: ReadonlySet<FindingCode>; readonly language: Language }) {
  const styles = useStyles()
  const texts = auditTexts[language]
  const clean = names.filter(name => !checkedCodes[name].some(code => found.has(code)))
  if (clean.length === 0) return null
  return (
    <>
      <Text weight="semibold">{clean.length === names.length ? texts.cleanText : texts.checked}</Text>
      <ul className={styles.checks}>
        {clean.map(name => (
          <li key={name} className={styles.check}>
            <CheckmarkRegular className={styles.tick} aria-hidden="true" />
            {texts.checks[name]}
          </li>
        ))}
      </ul>
    </>
  )
}
