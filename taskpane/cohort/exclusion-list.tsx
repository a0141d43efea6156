import { makeStyles, Switch, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { ShownCriterion } from '../../addin/sheets/read/ranked-cohort.ts'
import { withoutCriteria } from '../../dsl/score/ranking/without-criteria.ts'
import { amountText } from '../parts/amount-text.ts'
import { Disclosure } from '../shell/disclosure.tsx'
import type { ViewProps } from '../view.ts'
import { cohortTexts } from './texts.ts'

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalS },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS },
  words: { display: 'grid', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
})

/** The criteria that may be left out, and those that are, each with its switch; what that does to the maximum. */
export function ExclusionList({ criteria, ...views }: ExclusionProps) {
  const styles = useStyles()
  const { language, workbook } = views
  const { rulebook } = workbook.rules
  const texts = cohortTexts[language]
  const [open, setOpen] = useState(false)
  const shown = criteria.filter(({ isProposed, isLeftOut }) => isProposed || isLeftOut)
  const left = useMemo(
    () => withoutCriteria(rulebook, new Set(criteria.filter(({ isLeftOut }) => isLeftOut).map(({ code }) => code))),
    [rulebook, criteria],
  )
  const before = amountText(rulebook.maximum, language)
  return (
    <Disclosure
      open={open}
      onOpen={setOpen}
      summary={<Text>{texts.exclusion(criteria.filter(({ isProposed }) => isProposed).length)}</Text>}
    >
      <div className={styles.content}>
        <Text size={200}>{texts.exclusionHint}</Text>
        {shown.length === 0 && <Text>{texts.noProposal}</Text>}
        {left !== rulebook && <Text>{texts.maximum(before, amountText(left.maximum, language))}</Text>}
        <ul className={styles.list}>
          {shown.map(criterion => (
            <li key={criterion.code} className={styles.item}>
              <Criterion {...views} criterion={criterion} />
            </li>
          ))}
        </ul>
      </div>
    </Disclosure>
  )
}

interface ExclusionProps extends ViewProps {
  readonly criteria: readonly ShownCriterion[]
}

function Criterion({ criterion, language, workbook, addIn, run }: ViewProps & { readonly criterion: ShownCriterion }) {
  const styles = useStyles()
  const texts = cohortTexts[language]
  const { code, withData, units, isLeftOut, address } = criterion
  const indicator = workbook.rules.rulebook.indicators.find(each => each.code === code)
  if (!indicator) return null
  const points = amountText(indicator.maximum, language)
  const turn = (leavesOut: boolean) =>
    run(leavesOut ? texts.leaveOut(code) : texts.takeIn(code), () => addIn.workbook.leaveOut(code, leavesOut))
  return (
    <>
      <div className={styles.words}>
        <Text>{`${code} ${indicator.title[language]}`}</Text>
        <Text size={200}>{texts.withData(withData, units, points)}</Text>
        {address === undefined && <Text size={200}>{texts.follows}</Text>}
      </div>
      <Switch
        checked={isLeftOut}
        disabled={address === undefined}
        aria-label={texts.leaveOut(code)}
        onChange={(_, { checked }) => void turn(checked)}
      />
    </>
  )
}
