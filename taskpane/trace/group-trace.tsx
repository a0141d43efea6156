import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import type { Code } from '../../dsl/model/ids.ts'
import type { Rational } from '../../dsl/numbers/rational.ts'
import type { Total } from '../../dsl/score/outcome.ts'
import { titleOf } from '../../dsl/score/places-of-items.ts'
import { amountText, shareText } from '../parts/amount-text.ts'
import { earnedOfTotal } from '../parts/interval.ts'
import { Points } from '../parts/points.tsx'
import { Section } from '../parts/section.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { membersOf } from './composition.ts'
import { ReportBar } from './report-bar.tsx'
import { traceTexts } from './texts.ts'
import type { TraceBodyProps } from './trace-body.ts'
import { TraceHead } from './trace-head.tsx'
import { wayUp } from './way.ts'
import { WayView } from './way-view.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  member: { display: 'grid', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  result: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  points: { flexGrow: 1, minWidth: 0 },
  open: { display: 'grid' },
})

/** What a group, or the whole index, is made of. */
export function GroupTrace(props: TraceBodyProps & { readonly item: Code | 'index' }) {
  const { item, workbook, scoresheet, language, navigate } = props
  const styles = useStyles()
  const texts = traceTexts[language]
  const { rulebook } = workbook.rules
  const total = item === 'index' ? scoresheet.total : scoresheet.groups.get(item)
  if (!total) return null
  const title = item === 'index' ? rulebook.title[language] : titleOf(item, rulebook, language)
  return (
    <>
      <TraceHead code={item === 'index' ? '' : item} title={title} points={earnedOfTotal(total)} language={language}>
        {total.lowest.equals(total.highest) && (
          <Text>{texts.way.share(shareText(total.lowest, total.maximum, language))}</Text>
        )}
        <OpenPoints total={total} {...props} />
      </TraceHead>
      <Section title={texts.sections.members}>
        <ul className={styles.list}>
          {membersOf(item, workbook, scoresheet, language).map(member => (
            <li key={member.code} className={styles.member}>
              <Link as="button" onClick={() => navigate({ view: 'trace', code: member.code })}>
                {member.code} {member.title}
              </Link>
              <div className={styles.result}>
                <div className={styles.points}>
                  <Points points={member.points} language={language} />
                </div>
                {member.state && <StateBadge state={member.state} language={language} />}
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <ReportBar {...{ workbook, language, run: props.run }} {...(item === 'index' ? {} : { code: item })} />
      {item !== 'index' && <WayView way={wayUp(item, workbook, scoresheet, language)} {...{ language, navigate }} />}
    </>
  )
}

function OpenPoints({ total, language }: TraceBodyProps & { readonly total: Total }) {
  const styles = useStyles()
  const texts = traceTexts[language].group
  const told = (points: Rational, sentence: (text: string) => string) =>
    points.n === 0n ? [] : [sentence(amountText(points, language))]
  const lines = [
    ...told(total.pointsOnMissing, texts.pointsOnMissing),
    ...told(total.pointsOnCohort, texts.pointsOnCohort),
    ...told(total.pointsOnInvalid, texts.pointsOnInvalid),
  ]
  return (
    <div className={styles.open}>
      {lines.map(line => (
        <Text key={line}>{line}</Text>
      ))}
    </div>
  )
}
