import { Badge, Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { useMemo, useState } from 'react'
import type { Finding } from '../../addin/ports.ts'
import { CellLink } from '../parts/cell-link.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import { Disclosure } from '../shell/disclosure.tsx'
import type { ViewProps } from '../view.ts'
import { type FindingGroup, type FindingKind, type FindingRow, findingKinds, groupFindings } from './finding-groups.ts'
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
  formula: { fontFamily: tokens.fontFamilyMonospace },
  checks: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  check: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  tick: { flexShrink: 0, marginTop: '3px', color: tokens.colorStatusSuccessForeground1 },
})

/** More rows than this are shown when asked for. */
const FIRST_ROWS = 20

/** What was found, by kind, and what was checked without finding anything. */
export function FindingsView(props: ViewProps & { readonly findings: readonly Finding[] }) {
  const { findings, workbook, language } = props
  const styles = useStyles()
  const { rulebook } = workbook.rules
  const groups = useMemo(() => groupFindings(findings, rulebook, language), [findings, rulebook, language])
  return (
    <>
      <ul className={styles.list}>
        {groups.map((group, index) => (
          <li key={group.kind}>
            <Group {...props} group={group} startsOpen={index === 0 || group.rows.length <= FIRST_ROWS} />
          </li>
        ))}
      </ul>
      <Checks clean={findingKinds.filter(kind => !groups.some(group => group.kind === kind))} {...props} />
    </>
  )
}

type GroupProps = ViewProps & { readonly group: FindingGroup; readonly startsOpen: boolean }

function Group({ group, startsOpen, ...props }: GroupProps) {
  const styles = useStyles()
  const texts = auditTexts[props.language]
  const [open, setOpen] = useState(startsOpen)
  const [all, setAll] = useState(false)
  const shown = all ? group.rows : group.rows.slice(0, FIRST_ROWS)
  const summary = (
    <span className={styles.head}>
      {texts.groups[group.kind]}
      <Badge appearance="tint" color={grave.has(group.kind) ? 'danger' : 'warning'}>
        {group.rows.length}
      </Badge>
    </span>
  )
  return (
    <Disclosure summary={summary} open={open} onOpen={setOpen} level={3}>
      <ul className={styles.rows}>
        {shown.map(row => (
          <li key={`${row.address} ${row.about} ${row.sentence}`} className={styles.row}>
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

const grave: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'rules-changed',
  'formula-overwritten',
  'formula-changed',
  'value-differs',
])

function Row({ row, language, addIn, run, navigate }: ViewProps & { readonly row: FindingRow }) {
  const styles = useStyles()
  const texts = auditTexts[language]
  const { address, about, sentence, code, formulas } = row
  const go = (cell: string) => void run(texts.goToCell, () => addIn.workbook.go(cell))
  return (
    <>
      {address !== '' && (
        <>
          <CellLink address={address} language={language} go={go} />{' '}
        </>
      )}
      {about !== '' && <strong>{about}: </strong>}
      {sentence}{' '}
      {code && (
        <Link as="button" inline onClick={() => navigate({ view: 'trace', address, code })}>
          {texts.trace(code)}
        </Link>
      )}
      {formulas && (
        <Facts>
          <Fact name={texts.sentences.found}>
            <span className={styles.formula}>{formulas.found}</span>
          </Fact>
          <Fact name={texts.sentences.expected}>
            <span className={styles.formula}>{formulas.expected}</span>
          </Fact>
        </Facts>
      )}
    </>
  )
}

function Checks({ clean, language }: ViewProps & { readonly clean: readonly FindingKind[] }) {
  const styles = useStyles()
  const texts = auditTexts[language]
  if (clean.length === 0) return null
  return (
    <>
      <Text weight="semibold">{clean.length === findingKinds.length ? texts.cleanText : texts.checked}</Text>
      <ul className={styles.checks}>
        {clean.map(kind => (
          <li key={kind} className={styles.check}>
            <CheckmarkRegular className={styles.tick} aria-hidden="true" />
            {texts.checks[kind]}
          </li>
        ))}
      </ul>
    </>
  )
}
