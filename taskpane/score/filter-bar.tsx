import { Button, Field, makeStyles, SearchBox, Select, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { Disclosure } from '../shell/disclosure.tsx'
import { useLanguage } from '../shell/language.ts'
import type { choicesOf } from './filter-rows.ts'
import { type Filter, noFilter, type StateFilter } from './score-ui.ts'
import { scoreTexts } from './texts.ts'

const stateFilters = ['all', 'missing', 'below-maximum', 'below-target'] as const satisfies readonly StateFilter[]

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  search: { maxWidth: 'none' },
  found: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minHeight: '24px' },
  more: { display: 'grid', rowGap: tokens.spacingVerticalXS },
})

/** Narrows the list; says how many are left. */
export function FilterBar({ filter, choices, found, onFilter }: FilterBarProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = scoreTexts[language]
  const change = (part: Partial<Filter>) => onFilter({ ...filter, ...part })
  const more = [filter.group, filter.owner, filter.type].filter(chosen => chosen !== '').length
  const [open, setOpen] = useState(false)
  return (
    // Not <search>, which the web views of older Excel do not know.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div role="search" className={styles.bar}>
      <SearchBox
        size="small"
        className={styles.search}
        aria-label={texts.search}
        placeholder={texts.search}
        value={filter.text}
        onChange={(_, { value }) => change({ text: value })}
      />
      <Field label={texts.stateFilter} orientation="horizontal" size="small">
        <Select
          size="small"
          value={filter.state}
          onChange={(_, { value }) => change({ state: stateFilters.find(each => each === value) ?? 'all' })}
        >
          {stateFilters.map(each => (
            <option key={each} value={each}>
              {texts.states[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Disclosure
        summary={
          <Text size={200}>
            {texts.moreFilters}
            {more > 0 && ` (${texts.chosenFilters(more)})`}
          </Text>
        }
        open={open}
        onOpen={setOpen}
      >
        <div className={styles.more}>
          <Choice
            label={texts.group}
            value={filter.group}
            options={choices.groups.map(({ code, title }) => [code, `${code}. ${title[language]}`])}
            onChoice={group => change({ group })}
          />
          <Choice
            label={texts.owner}
            value={filter.owner}
            options={choices.owners.map(owner => [owner, owner])}
            onChoice={owner => change({ owner })}
          />
          {choices.types.length > 0 && (
            <Choice
              label={texts.type}
              value={filter.type}
              options={choices.types.map(type => [type, type])}
              onChoice={type => change({ type })}
            />
          )}
        </div>
      </Disclosure>
      <div className={styles.found}>
        <Text size={200} role="status">
          {texts.found(found)}
        </Text>
        {isNarrowed(filter) && (
          <Button size="small" appearance="subtle" onClick={() => onFilter(noFilter)}>
            {texts.clearFilter}
          </Button>
        )}
      </div>
    </div>
  )
}

export const isNarrowed = ({ text, state, group, owner, type }: Filter): boolean =>
  state !== 'all' || [text.trim(), group, owner, type].some(each => each !== '')

interface FilterBarProps {
  readonly filter: Filter
  readonly choices: ReturnType<typeof choicesOf>
  readonly found: number
  readonly onFilter: (filter: Filter) => void
}

function Choice({ label, value, options, onChoice }: ChoiceProps) {
  const texts = scoreTexts[useLanguage()]
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, { value: chosen }) => onChoice(chosen)}>
        <option value="">{texts.any}</option>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [value: string, text: string])[]
  readonly onChoice: (value: string) => void
}
