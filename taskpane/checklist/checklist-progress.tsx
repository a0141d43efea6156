import { makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Checklist } from '../../dsl/model/checklist.ts'
import { Section } from '../parts/section.tsx'
import { SheetLink } from '../parts/sheet-link.tsx'
import { Disclosure } from '../shell/disclosure.tsx'
import type { ViewProps } from '../view.ts'
import { type DomainProgress, progressOf } from './progress.ts'
import { checklistTexts } from './texts.ts'

const useStyles = makeStyles({
  summary: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  number: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  states: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    listStyleType: 'none',
  },
  state: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
})

/** How far each checklist of the index is, domain by domain; the ticks themselves are made on its sheet. */
export function ChecklistProgress(props: ViewProps) {
  const { checklists } = props.workbook.rules.rulebook
  return checklists.map(checklist => <OneChecklist key={checklist.id} {...props} checklist={checklist} />)
}

function OneChecklist({ checklist, ...views }: ViewProps & { readonly checklist: Checklist }) {
  const { language, workbook } = views
  const texts = checklistTexts[language]
  const { rules, figures } = workbook
  const domains = useMemo(() => progressOf(checklist, rules.rulebook, figures), [checklist, rules.rulebook, figures])
  return (
    <Section title={checklist.title[language]} action={<SheetLink {...views} sheet="checklist" text={texts.open} />}>
      <Text size={200}>{texts.hint}</Text>
      <div>
        {domains.map(domain => (
          <DomainItem key={domain.domain.code} progress={domain} language={language} />
        ))}
      </div>
    </Section>
  )
}

interface DomainItemProps {
  readonly progress: DomainProgress
  readonly language: ViewProps['language']
}

/** The first state stands for the domain; the others are told when it is opened. */
function DomainItem({ progress: { domain, items, states }, language }: DomainItemProps) {
  const styles = useStyles()
  const texts = checklistTexts[language]
  const [open, setOpen] = useState(false)
  const [first] = states
  const name = `${domain.code}. ${domain.title[language]}`
  return (
    <Disclosure
      open={open}
      onOpen={setOpen}
      summary={
        <span className={styles.summary}>
          <Text>{name}</Text>
          <Text className={styles.number}>{texts.counted(first?.counted ?? 0, items)}</Text>
        </span>
      }
    >
      <ul className={styles.states}>
        {states.map(({ name: state, title, counted, unanswered, isInvalid }) => (
          <li key={state} className={styles.state}>
            <span className={styles.summary}>
              <Text>{title[language]}</Text>
              <Text className={styles.number}>{texts.counted(counted, items)}</Text>
            </span>
            <ProgressBar value={counted / items} aria-label={texts.bar(name, title[language])} />
            {unanswered > 0 && <Text size={200}>{texts.unanswered(unanswered)}</Text>}
            {isInvalid && <Text size={200}>{texts.invalid}</Text>}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
