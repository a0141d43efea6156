import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Code } from '../../dsl/model/ids.ts'
import { FactsItem } from './facts-item.tsx'
import { FilterBar, isNarrowed } from './filter-bar.tsx'
import { choicesOf, filterRows } from './filter-rows.ts'
import { IndicatorItem } from './indicator-item.tsx'
import { figuresOfRow, holdsCode, type IndicatorRow } from './indicator-rows.ts'
import type { Sought } from './score-ui.ts'
import type { SectionProps } from './score-view.tsx'
import { targetsMissed } from './targets.ts'
import { scoreTexts } from './texts.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  group: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
})

/** Every indicator under its heading, narrowed by the filter; each opens to its figures. */
export function IndicatorList(props: SectionProps) {
  const styles = useStyles()
  const { language, workbook, rows, ui, onUi } = props
  const { filter, open, sought } = ui
  const belowTarget = useMemo(() => targetsMissed(workbook), [workbook])
  const left = filterRows(rows, filter, { language, belowTarget })
  const toggle = (code: Code, isOpen: boolean) => {
    const others = [...openCodes(rows, open, sought)].filter(each => each !== code)
    onUi({ open: new Set(isOpen ? [...others, code] : others) })
  }
  const shown = openCodes(rows, open, sought)
  return (
    <>
      <FilterBar
        filter={filter}
        choices={choicesOf(rows)}
        found={left.length}
        onFilter={next => onUi({ filter: next })}
      />
      {!isNarrowed(filter) && <FactsItem {...props} />}
      {left.length === 0 && <Text>{scoreTexts[language].nothingFound}</Text>}
      {byGroup(left).map(({ key, title, members }) => (
        <section key={key}>
          {title !== '' && <h2 className={styles.group}>{title}</h2>}
          <ul className={styles.list}>
            {members.map(row => (
              <li key={row.indicator.code}>
                <IndicatorItem
                  {...props}
                  row={row}
                  open={shown.has(row.indicator.code)}
                  onOpen={isOpen => toggle(row.indicator.code, isOpen)}
                  sought={isSought(row, sought)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )

  function byGroup(members: readonly IndicatorRow[]) {
    return groupsOf(members).map(([group, inGroup]) => ({
      key: group?.code ?? '',
      title: group ? `${group.code}. ${group.title[language]}` : '',
      members: inGroup,
    }))
  }
}

type Group = IndicatorRow['group']

/** Rows under their headings, in order. */
function groupsOf(rows: readonly IndicatorRow[]): readonly (readonly [Group, readonly IndicatorRow[]])[] {
  const groups = new Map<Group, IndicatorRow[]>()
  for (const row of rows) groups.set(row.group, [...(groups.get(row.group) ?? []), row])
  return [...groups]
}

function isSought(row: IndicatorRow, sought: Sought): boolean {
  if (sought.kind === 'code') return holdsCode(row, sought.code)
  return sought.kind === 'figure' && figuresOfRow(row).includes(sought.figure)
}

/** What the reader opened, and what another view asked for. */
function openCodes(rows: readonly IndicatorRow[], open: ReadonlySet<Code>, sought: Sought): ReadonlySet<Code> {
  const found = rows.filter(row => isSought(row, sought)).map(({ indicator }) => indicator.code)
  return new Set([...open, ...found])
}
