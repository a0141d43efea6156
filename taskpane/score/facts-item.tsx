import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { factTraces } from '../../dsl/score/facts.ts'
import { factItem } from '../figures/figure-item.ts'
import { FigureRow } from '../figures/figure-row.tsx'
import { Disclosure } from '../shell/disclosure.tsx'
import type { SectionProps } from './score-view.tsx'
import { scoreTexts } from './texts.ts'

const useStyles = makeStyles({
  summary: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  figures: { paddingInlineStart: tokens.spacingHorizontalL },
})

/** General information, which many indicators use: a row above the indicators. */
export function FactsItem(props: SectionProps) {
  const styles = useStyles()
  const { language, workbook, ui } = props
  const texts = scoreTexts[language]
  const { facts } = workbook.rules.rulebook
  const { sought } = ui
  const isSought = sought.kind === 'figure' && facts.some(({ name }) => name === sought.figure)
  const [opened, setOpened] = useState(false)
  const { rules, figures } = workbook
  const traces = useMemo(() => factTraces(rules.rulebook, figures), [rules.rulebook, figures])
  const given = facts.filter(({ name }) => traces.get(name)?.value.kind === 'number' || figures.has(name)).length
  if (facts.length === 0) return null
  return (
    <Disclosure
      open={opened || isSought}
      onOpen={setOpened}
      summary={
        <span className={styles.summary}>
          <Text weight="semibold">{texts.facts}</Text>
          <Text>{texts.factsCount(given, facts.length)}</Text>
        </span>
      }
    >
      <div className={styles.figures}>
        <Text size={200}>{texts.factsHint}</Text>
        {facts.map(fact => (
          <FigureRow key={fact.name} item={factItem(fact, language)} trace={traces.get(fact.name)} views={props} />
        ))}
      </div>
    </Disclosure>
  )
}
