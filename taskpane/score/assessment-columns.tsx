import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components'
import { assessmentLines } from '../../dsl/explain/assessment-text.ts'
import type { Code } from '../../dsl/model/ids.ts'
import type { Assessment } from '../../dsl/score/assessment/assessment.ts'
import type { Language } from '../../dsl/text/language.ts'
import { type AssessedRow, type Assessor, assessors } from '../../dsl/trace/assessed-row.ts'
import { assessmentTexts } from './assessment-texts.ts'
import { pointsText } from './points-text.ts'

const useStyles = makeStyles({
  block: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  columns: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What each assessor says of a row, which of them counts and why, and whether the evidence is there. */
export function AssessmentColumns({ code, assessment, language }: AssessmentColumnsProps) {
  const styles = useStyles()
  const texts = assessmentTexts[language]
  const row = assessment.byCode.get(code)
  if (!row) return null
  const counted = countedColumn(row)
  const shown = assessors.filter(by => row.columns[by] !== undefined)
  return (
    <div className={styles.block}>
      <h3 className={styles.heading}>{texts.title}</h3>
      <ul className={styles.columns}>
        {shown.map(by => (
          <li key={by}>
            <Badge
              appearance={by === counted ? 'filled' : 'outline'}
              color={by === counted ? 'brand' : 'informative'}
              size="large"
            >
              {columnText(row, { by, isCounted: by === counted, language })}
            </Badge>
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.quiet}>
        {assessmentLines(row, language).at(shown.length > 1 ? 1 : 0)}
      </Text>
      <Evidence code={code} assessment={assessment} language={language} />
    </div>
  )
}

interface AssessmentColumnsProps {
  readonly code: Code
  readonly assessment: Assessment
  readonly language: Language
}

function columnText(
  row: AssessedRow,
  { by, isCounted, language }: { readonly by: Assessor; readonly isCounted: boolean; readonly language: Language },
): string {
  const { columns, counts } = assessmentTexts[language]
  const points = row.columns[by]
  return `${columns[by]}: ${points ? pointsText(points, language) : ''}${isCounted ? ` (${counts})` : ''}`
}

function countedColumn({ counted }: AssessedRow): Assessor | undefined {
  return counted.kind === 'given' || counted.kind === 'computed' ? counted.by : undefined
}

function Evidence({ code, assessment, language }: AssessmentColumnsProps) {
  const styles = useStyles()
  const texts = assessmentTexts[language]
  const found = assessment.evidence.find(each => each.code === code)
  if (!found) return null
  return (
    <Text size={200} className={styles.quiet}>
      {found.state === 'present' ? texts.evidencePresent : texts.evidenceMissing(found.asked.join('; '))}
    </Text>
  )
}
