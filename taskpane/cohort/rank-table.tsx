import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownUnit } from '../../addin/sheets/read/ranked-cohort.ts'
import { one, rationalOfDouble, zero } from '../../dsl/numbers/rational.ts'
import type { Language } from '../../dsl/text/language.ts'
import { PointsBar } from '../parts/points.tsx'
import { shownUnits } from './shown-units.ts'
import { cohortTexts } from './texts.ts'
import { valueText } from './value-text.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, textAlign: 'start', padding: 0 },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 0`,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: 'inherit',
    overflowWrap: 'anywhere',
  },
  number: { textAlign: 'end', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  rank: { width: '3em', paddingInlineEnd: tokens.spacingHorizontalS },
  value: { paddingInlineStart: tokens.spacingHorizontalS },
  own: { fontWeight: tokens.fontWeightSemibold },
  bar: { padding: `0 0 ${tokens.spacingVerticalXS}` },
})

/** The best units and the own one among its neighbours; all of them when asked for. */
export function RankTable({ units, language }: { readonly units: readonly ShownUnit[]; readonly language: Language }) {
  const styles = useStyles()
  const texts = cohortTexts[language]
  const [isWhole, setWhole] = useState(false)
  const few = shownUnits(units)
  const [rank, unit, value] = texts.columns
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.number, styles.rank)}>
              <Text size={200}>{rank}</Text>
            </th>
            <th scope="col" className={styles.head}>
              <Text size={200}>{unit}</Text>
            </th>
            <th scope="col" className={mergeClasses(styles.head, styles.number)}>
              <Text size={200}>{value}</Text>
            </th>
          </tr>
        </thead>
        {(isWhole ? units : few).map(each => (
          <UnitRows key={each.name} unit={each} language={language} />
        ))}
      </table>
      {few.length < units.length && (
        <div>
          <Button size="small" onClick={() => setWhole(!isWhole)}>
            {isWhole ? texts.fewer : texts.all(units.length)}
          </Button>
        </div>
      )}
    </>
  )
}

function UnitRows({ unit, language }: { readonly unit: ShownUnit; readonly language: Language }) {
  const styles = useStyles()
  const { name, rank, value, isOwn } = unit
  const exact = rationalOfDouble(value) ?? zero
  const own = isOwn ? styles.own : undefined
  return (
    <tbody>
      <tr>
        <td className={mergeClasses(styles.cell, styles.number, styles.rank, own)}>
          {Number.isNaN(rank) ? '–' : rank}
        </td>
        <th scope="row" className={mergeClasses(styles.cell, own)}>
          {isOwn ? `${name} (${cohortTexts[language].own})` : name}
        </th>
        <td className={mergeClasses(styles.cell, styles.number, styles.value, own)}>{valueText(value, language)}</td>
      </tr>
      {/* The row above says it all. */}
      <tr>
        <td colSpan={3} className={styles.bar}>
          <PointsBar points={{ lowest: exact, highest: exact, maximum: one }} />
        </td>
      </tr>
    </tbody>
  )
}
