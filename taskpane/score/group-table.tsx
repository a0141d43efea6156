import { Link, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import type { Code } from '../../dsl/model/ids.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import { lesser } from '../../dsl/numbers/rational.ts'
import type { Scoresheet, Total } from '../../dsl/score/outcome.ts'
import type { Language } from '../../dsl/text/language.ts'
import { shareText } from '../parts/amount-text.ts'
import { PointsBar } from '../parts/points.tsx'
import { indexValueText, intervalText, pointsText } from './points-text.ts'
import { scoreTexts } from './texts.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'auto' },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: 'start', padding: 0 },
  cell: { padding: `${tokens.spacingVerticalXS} 0`, verticalAlign: 'top', textAlign: 'start', fontWeight: 'inherit' },
  number: {
    textAlign: 'end',
    whiteSpace: 'nowrap',
    paddingInlineStart: tokens.spacingHorizontalS,
    fontVariantNumeric: 'tabular-nums',
  },
  legend: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  swatch: { width: '12px', height: '6px', borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: 'none' },
  earned: {
    backgroundColor: tokens.colorCompoundBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
  open: {
    marginInlineStart: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorBrandStroke2,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  maximum: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  bar: { padding: `0 0 ${tokens.spacingVerticalS}` },
})

interface TableProps {
  readonly rulebook: Rulebook
  readonly scoresheet: Scoresheet
  readonly language: Language
}

/** A bar for each heading of the index, which is a table to those who do not see it. */
export function GroupTable({ rulebook, scoresheet, language, onGroup }: GroupTableProps) {
  const texts = scoreTexts[language]
  const top = rulebook.groups.filter(({ parent }) => parent === undefined)
  const rows = top.flatMap(({ code, title }) => {
    const total = scoresheet.groups.get(code)
    return total
      ? [
          {
            key: code,
            total,
            last: shareText(total.lowest, total.maximum, language),
            heading: (
              <Link as="button" title={texts.showGroup(title[language])} onClick={() => onGroup(code)}>
                {`${code}. ${title[language]}`}
              </Link>
            ),
          },
        ]
      : []
  })
  return <BarTable language={language} headings={[texts.tableGroup, texts.tablePoints, texts.tableShare]} rows={rows} />
}

interface GroupTableProps extends TableProps {
  readonly onGroup: (group: Code) => void
}

/** The other views of the points, each as a value from 0 to 1. */
export function PillarTable({ rulebook, scoresheet, language }: TableProps) {
  const texts = scoreTexts[language]
  const rows = rulebook.lenses.flatMap(({ name, title }) => {
    const total = scoresheet.lenses.get(name)
    return total ? [{ key: name, total, heading: title[language], last: indexValueText(total, language) }] : []
  })
  return (
    <BarTable language={language} headings={[texts.tablePillar, texts.tablePoints, texts.tableValue]} rows={rows} />
  )
}

function BarTable({ headings, rows, language }: BarTableProps) {
  const styles = useStyles()
  const [first, ...others] = headings
  return (
    <>
      <Legend language={language} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.head}>
              <Text size={200}>{first}</Text>
            </th>
            {others.map(heading => (
              <th key={heading} scope="col" className={mergeClasses(styles.head, styles.number)}>
                <Text size={200}>{heading}</Text>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ key, heading, total, last }) => (
          <tbody key={key}>
            <tr>
              <th scope="row" className={styles.cell}>
                {heading}
              </th>
              <td className={mergeClasses(styles.cell, styles.number)}>
                <PointsOfTotal total={total} language={language} />
              </td>
              <td className={mergeClasses(styles.cell, styles.number)}>{last}</td>
            </tr>
            {/* The row above says it all. */}
            {total.maximum.n > 0n && (
              <tr>
                <td colSpan={3} className={styles.bar}>
                  <PointsBar points={withOpen(total)} />
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
    </>
  )
}

function PointsOfTotal({ total, language }: { readonly total: Total; readonly language: Language }) {
  const styles = useStyles()
  if (total.maximum.n === 0n) return <span className={styles.maximum}>{scoreTexts[language].notScored}</span>
  return (
    <>
      {intervalText(total, language)}
      <span className={styles.maximum}>/{pointsText(total.maximum, language)}</span>
    </>
  )
}

/** What the two colours of the bars are; the numbers beside them say the same. */
function Legend({ language }: { readonly language: Language }) {
  const styles = useStyles()
  const { legend } = scoreTexts[language]
  return (
    <div className={styles.legend} aria-hidden="true">
      <span className={mergeClasses(styles.swatch, styles.earned)} />
      {legend.earned}
      <span className={mergeClasses(styles.swatch, styles.open)} />
      {legend.open}
    </div>
  )
}

interface BarTableProps {
  readonly headings: readonly [string, string, string]
  readonly language: Language
  readonly rows: readonly {
    readonly key: string
    readonly heading: React.ReactNode
    readonly total: Total
    readonly last: string
  }[]
}

/** What may still come, from missing figures as well, is the lighter part of the bar. */
const withOpen = ({ lowest, highest, maximum, pointsOnMissing }: Total) => ({
  lowest,
  highest: lesser(maximum, highest.add(pointsOnMissing)),
  maximum,
})
