import { Badge, Button, Link, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import type { Finding, Severity } from '../../addin/audit/finding.ts'
import { findingTexts } from '../../addin/audit/messages/describe.ts'
import { CellLink } from '../parts/cell-link.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { Disclosure } from '../shell/disclosure.tsx'
import type { ViewProps } from '../view.ts'
import { Checks } from './checks.tsx'
import { type FindingGroup, type FindingRow, groupFindings } from './finding-groups.ts'
import { isMendable } from './mendable.ts'
import { auditTexts } from './texts.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  rows: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'grid', rowGap: tokens.spacingVerticalM },
  row: { minWidth: 0, overflowWrap: 'anywhere' },
  head: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { marginTop: tokens.spacingVerticalS },
  fix: { display: 'block', color: tokens.colorNeutralForeground2 },
  formula: { fontFamily: tokens.fontFamilyMonospace },
})

/** More rows than this are shown when asked for. */
const FIRST_ROWS = 20

type Filter = Severity | 'all'
const filters = ['all', 'error', 'warning', 'information'] as const satisfies readonly Filter[]
const filterOf = (value: string): Filter => filters.find(each => each === value) ?? 'all'

/** What was found, by kind, and what was checked without finding anything. */
export function FindingsView(props: ViewProps & { readonly findings: readonly Finding[] }) {
  const { findings, workbook, language } = props
  const styles = useStyles()
  const texts = auditTexts[language]
  const [filter, setFilter] = useState<Filter>('all')
  const { rulebook } = workbook.rules
  const groups = useMemo(
    () => groupFindings(findings, filter, { rulebook, language }),
    [findings, filter, rulebook, language],
  )
  return (
    <>
      {findings.length > 0 && (
        <Select
          size="small"
          aria-label={texts.filter}
          value={filter}
          onChange={(_, { value }) => setFilter(filterOf(value))}
        >
          {filters.map(each => (
            <option key={each} value={each}>
              {each === 'all' ? texts.all : findingTexts[language].severities[each]}
            </option>
          ))}
        </Select>
      )}
      <ul className={styles.list}>
        {groups.map((group, index) => (
          <li key={group.code}>
            <Group {...props} group={group} startsOpen={index === 0 || group.rows.length <= FIRST_ROWS} />
          </li>
        ))}
      </ul>
      <Checks found={new Set(findings.map(({ code }) => code))} language={language} />
    </>
  )
}

type GroupProps = ViewProps & { readonly group: FindingGroup; readonly startsOpen: boolean }

const colours = { error: 'danger', warning: 'warning', information: 'informative' } as const

function Group({ group, startsOpen, ...props }: GroupProps) {
  const styles = useStyles()
  const texts = auditTexts[props.language]
  const [open, setOpen] = useState(startsOpen)
  const [all, setAll] = useState(false)
  const shown = all ? group.rows : group.rows.slice(0, FIRST_ROWS)
  const summary = (
    <span className={styles.head}>
      {findingTexts[props.language].titles[group.code]}
      <Badge appearance="tint" color={colours[group.severity]}>
        {group.rows.length}
      </Badge>
    </span>
  )
  return (
    <Disclosure summary={summary} open={open} onOpen={setOpen} level={3}>
      <ul className={styles.rows}>
        {shown.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: findings are never reordered, and may be equal
          <li key={index} className={styles.row}>
            <Row row={row} {...props} />
          </li>
        ))}
      </ul>
      {shown.length < group.rows.length && (
        <Button className={styles.more} size="small" onClick={() => setAll(true)}>
          {texts.showAll(group.rows.length)}
        </Button>
      )}
    </Disclosure>
  )
}

function Row({ row, language, addIn, run, navigate }: ViewProps & { readonly row: FindingRow }) {
  const styles = useStyles()
  const texts = auditTexts[language]
  const { finding, address, sheet, about, sentence, fix, code } = row
  const go = (cell: string) => void run(texts.goToCell, () => addIn.workbook.go(cell))
  const mend = () => void run(texts.mended, () => addIn.workbook.mend([finding]))
  return (
    <>
      {address !== '' && (
        <>
          <CellLink address={address} language={language} go={go} />{' '}
        </>
      )}
      {sheet !== '' && `${sheet}: `}
      {about !== '' && <strong>{about}: </strong>}
      {sentence}{' '}
      {code && address !== '' && (
        <Link as="button" inline onClick={() => navigate({ view: 'trace', address, code })}>
          {texts.trace(code)}
        </Link>
      )}
      <Values row={row} language={language} />
      <Text size={200} className={styles.fix}>
        {fix}{' '}
        {isMendable(finding) && (
          <Link as="button" inline onClick={mend}>
            {texts.mend}
          </Link>
        )}
      </Text>
    </>
  )
}

/** Only what there is: most findings have one of the two, or none. */
function Values({ row: { found, expected }, language }: Pick<ViewProps, 'language'> & { readonly row: FindingRow }) {
  const styles = useStyles()
  const { values } = auditTexts[language]
  const shown = [
    [values.found, found],
    [values.expected, expected],
  ].filter(([, value]) => value !== '')
  if (shown.length === 0) return null
  return (
    <Facts>
      {shown.map(([name = '', value = '']) => (
        <Fact key={name} name={name}>
          <span className={value.startsWith('=') ? styles.formula : undefined}>{value}</span>
        </Fact>
      ))}
    </Facts>
  )
}
