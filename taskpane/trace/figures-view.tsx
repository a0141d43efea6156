import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { LinkDismissRegular } from '@fluentui/react-icons/svg/link-dismiss'
import { QuestionRegular } from '@fluentui/react-icons/svg/question'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { CellAddress } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'
import { CellLink } from '../parts/cell-link.tsx'
import { Fact, Facts } from '../parts/facts.tsx'
import type { FigureRow, FigureValue } from './figure-rows.ts'
import { traceTexts } from './texts.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  row: { display: 'grid', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  letters: { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightSemibold },
  value: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, alignSelf: 'center' },
  warning: { color: tokens.colorStatusWarningForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
})

/** The figures of a score: what stands where, who provides it, what proves it. */
export function FiguresView({ rows, language, go }: FiguresViewProps) {
  const styles = useStyles()
  if (rows.length === 0) return <Text>{traceTexts[language].figures.none}</Text>
  return (
    <ul className={styles.list}>
      {rows.map(row => (
        <li key={row.figure} className={styles.row}>
          <span>
            <span className={styles.letters}>{row.letters}</span> {row.label}
          </span>
          <Value value={row.value} language={language} />
          <Papers row={row} language={language} go={go} />
        </li>
      ))}
    </ul>
  )
}

interface FiguresViewProps {
  readonly rows: readonly FigureRow[]
  readonly language: Language
  readonly go: (address: CellAddress) => void
}

export function Value({ value, language }: { readonly value: FigureValue; readonly language: Language }) {
  const styles = useStyles()
  const texts = traceTexts[language].figures
  switch (value.kind) {
    case 'given':
      return (
        <span className={styles.value}>
          <span>
            {value.text}
            {value.from !== '' && <span className={styles.quiet}> ({value.from})</span>}
          </span>
        </span>
      )
    case 'missing':
      return (
        <span className={mergeClasses(styles.value, styles.warning)}>
          <QuestionRegular className={styles.icon} aria-hidden="true" />
          {texts.missing}
        </span>
      )
    case 'optional':
      return <span className={mergeClasses(styles.value, styles.quiet)}>{texts.optional}</span>
    case 'undefined':
      return (
        <span className={mergeClasses(styles.value, styles.warning)}>
          <WarningRegular className={styles.icon} aria-hidden="true" />
          {texts.undefined}
        </span>
      )
    case 'invalid':
      return (
        <span className={mergeClasses(styles.value, styles.danger)}>
          <WarningRegular className={styles.icon} aria-hidden="true" />
          {value.text}
        </span>
      )
    default:
      return value satisfies never
  }
}

/** What was given; for a figure without evidence, that there is none and what is asked for. */
function evidenceOf({ evidence, evidenceAsked, value }: FigureRow, language: Language): string {
  const texts = traceTexts[language].figures
  if (evidence !== '') return evidence
  const none = value.kind === 'given' && value.from === '' ? [texts.noEvidence] : []
  const asked = evidenceAsked === '' ? [] : [texts.asked(evidenceAsked)]
  return [...none, ...asked].join(', ')
}

/** Where a figure stands, who provides it, what proves it. */
export function Papers({ row, language, go }: { readonly row: FigureRow } & Omit<FiguresViewProps, 'rows'>) {
  const styles = useStyles()
  const texts = traceTexts[language].figures
  const cell = (address: CellAddress) => <CellLink address={address} language={language} go={go} />
  const evidence = evidenceOf(row, language)
  return (
    <>
      {row.linkBroken && (
        <span className={mergeClasses(styles.value, styles.danger)}>
          <LinkDismissRegular className={styles.icon} aria-hidden="true" />
          {texts.linkBroken}
        </span>
      )}
      <Facts>
        {row.address !== '' && <Fact name={texts.cell}>{cell(row.address)}</Fact>}
        {row.linkedTo !== '' && <Fact name={texts.linkedTo}>{cell(row.linkedTo)}</Fact>}
        {row.provider !== '' && <Fact name={texts.provider}>{row.provider}</Fact>}
        {evidence !== '' && <Fact name={texts.evidence}>{evidence}</Fact>}
        {row.source !== '' && <Fact name={texts.source}>{row.source}</Fact>}
        {row.note !== '' && <Fact name={texts.note}>{row.note}</Fact>}
      </Facts>
    </>
  )
}
