import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { RankedCohort } from '../../addin/sheets/read/ranked-cohort.ts'
import type { Language } from '../../dsl/text/language.ts'
import { Section } from '../parts/section.tsx'
import { SheetLink } from '../parts/sheet-link.tsx'
import type { ViewProps } from '../view.ts'
import { ExclusionList } from './exclusion-list.tsx'
import { RankTable } from './rank-table.tsx'
import { cohortTexts } from './texts.ts'
import { valueText } from './value-text.ts'

const useStyles = makeStyles({
  place: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
})

/** Where the own unit stands in the cohort of the workbook, and the criteria that the ranking may leave out. */
export function CohortSection({ ranked, ...views }: CohortProps) {
  const styles = useStyles()
  const { language } = views
  const texts = cohortTexts[language]
  return (
    <Section title={texts.title} action={<SheetLink {...views} sheet="ranks" text={texts.open} />}>
      <div className={styles.place}>
        {placeLines(ranked, language).map(line => (
          <Text key={line}>{line}</Text>
        ))}
      </div>
      <RankTable units={ranked.units} language={language} />
      <ExclusionList {...views} criteria={ranked.criteria} />
    </Section>
  )
}

interface CohortProps extends ViewProps {
  readonly ranked: RankedCohort
}

function placeLines({ units, criteria }: RankedCohort, language: Language): readonly string[] {
  const texts = cohortTexts[language]
  const own = units.find(({ isOwn }) => isOwn)
  const values = units.map(({ value }) => value).filter(value => !Number.isNaN(value))
  if (!own || Number.isNaN(own.rank)) return [texts.noPlace]
  return [
    texts.place(own.rank, values.length, valueText(own.value, language)),
    texts.range(valueText(Math.min(...values), language), valueText(Math.max(...values), language)),
    ...(criteria.some(({ isLeftOut }) => isLeftOut) ? [texts.placeBefore(own.rankBefore)] : []),
  ]
}
