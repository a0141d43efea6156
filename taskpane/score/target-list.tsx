import { Badge, type BadgeProps, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { numberText } from '../../dsl/explain/number-text.ts'
import type { Comparator } from '../../dsl/model/expression.ts'
import type { Rational } from '../../dsl/numbers/rational.ts'
import type { TargetResult } from '../../dsl/score/targets.ts'
import { actsText, targetsOf } from '../create/choice.ts'
import type { SectionProps } from './score-view.tsx'
import { limitsShare, targetsOfWorkbook } from './targets.ts'
import { scoreTexts } from './texts.ts'

type Verdict = TargetResult['verdict']

/** What has to be done comes first. */
const order = ['not-done', 'unknown', 'done', 'incomparable'] as const satisfies readonly Verdict[]
const colours: Readonly<Record<Verdict, NonNullable<BadgeProps['color']>>> = {
  done: 'success',
  'not-done': 'danger',
  unknown: 'warning',
  incomparable: 'informative',
}
const signs: Readonly<Record<Comparator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=' }

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  heading: { margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
})

/** What the place set out to reach, by whether it did. */
export function TargetList(props: SectionProps) {
  const styles = useStyles()
  const { language, workbook } = props
  const texts = scoreTexts[language].targets
  const targets = targetsOf(workbook.rules.ruleSet, workbook.place)
  if (!targets) return <Text>{workbook.place === '' ? texts.noPlace : texts.none(workbook.place)}</Text>
  const results = targetsOfWorkbook(workbook)
  const groups = order
    .map(verdict => ({ verdict, members: results.filter(result => result.verdict === verdict) }))
    .filter(({ members }) => members.length > 0)
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{texts.title(targets.place, targets.year)}</h2>
      <Text size={200} className={styles.quiet}>
        {texts.basis(actsText(targets.basis))}
      </Text>
      <div className={styles.counts}>
        {groups.map(({ verdict, members }) => (
          <Badge key={verdict} appearance="tint" size="large" color={colours[verdict]}>
            {`${texts.verdicts[verdict]}: ${members.length}`}
          </Badge>
        ))}
      </div>
      {groups.map(({ verdict, members }) => (
        <section key={verdict}>
          <h3 className={styles.heading}>{texts.verdicts[verdict]}</h3>
          <ul className={styles.list}>
            {members.map(({ target, measure }) => (
              <li key={`${target.code} ${target.title}`} className={styles.item}>
                <TargetItem {...props} result={{ target, verdict, ...(measure ? { measure } : {}) }} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function TargetItem({ result, language, workbook, navigate }: SectionProps & { readonly result: TargetResult }) {
  const styles = useStyles()
  const texts = scoreTexts[language].targets
  const { target, measure } = result
  const { code } = target
  const { rulebook } = workbook.rules
  const isShare = limitsShare(target, rulebook)
  const level = (value: Rational) => levelText(value, isShare, language)
  const limits = target.limits.map(({ comparator, bound }) => `${signs[comparator]} ${level(bound)}`)
  return (
    <>
      <Text lang="vi">{target.title}</Text>
      {target.incomparable !== '' && (
        <Text size={200} className={styles.quiet} lang="vi">
          {target.incomparable}
        </Text>
      )}
      <Text>
        {code !== undefined && (
          <Link as="button" inline onClick={() => navigate({ view: 'score', code })}>
            {texts.indicator(code)}
          </Link>
        )}
        {limits.length > 0 && `: ${texts.level(limits.join(', '))}`}
        {measure && `; ${texts.now(level(measure))}`}
      </Text>
    </>
  )
}

const levelText = (value: Rational, isShare: boolean, language: SectionProps['language']): string =>
  isShare ? `${numberText(value.mul(100), language).text}%` : numberText(value, language).text
