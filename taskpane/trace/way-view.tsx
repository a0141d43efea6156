import { Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { codeOf } from '../../dsl/model/ids.ts'
import type { Language } from '../../dsl/text/language.ts'
import { shareText } from '../parts/amount-text.ts'
import { Points } from '../parts/points.tsx'
import { Section } from '../parts/section.tsx'
import type { ViewProps } from '../view.ts'
import { traceTexts } from './texts.ts'
import type { Way, WayStep } from './way.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalS },
  step: { display: 'grid', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  rail: {
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  share: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** From the item over its group to the whole index, and the pillar values it counts in. */
export function WayView({ way, language, navigate }: WayViewProps) {
  const styles = useStyles()
  const texts = traceTexts[language]
  return (
    <Section title={texts.sections.way}>
      <ol className={styles.list}>
        {way.steps.map((step, index) => (
          <li key={step.code} className={styles.rail} aria-current={index === 0 ? 'true' : undefined}>
            <Step step={step} isHere={index === 0} language={language} navigate={navigate} />
          </li>
        ))}
      </ol>
      {way.lenses.length > 0 && (
        <>
          <Text size={200} weight="semibold">
            {texts.way.lenses}
          </Text>
          <ul className={styles.list}>
            {way.lenses.map(lens => (
              <li key={lens.title} className={styles.step}>
                {lens.title}
                <Points points={lens.points} language={language} />
                <Share step={lens} language={language} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

interface WayViewProps extends Pick<ViewProps, 'language' | 'navigate'> {
  readonly way: Way
}

function Step({
  step,
  isHere,
  language,
  navigate,
}: Omit<WayViewProps, 'way'> & { readonly step: WayStep; readonly isHere: boolean }) {
  const styles = useStyles()
  const name = `${step.code} ${step.title}`.trim()
  return (
    <div className={styles.step}>
      {isHere || step.code === '' ? (
        <span>{name}</span>
      ) : (
        <Link as="button" onClick={() => navigate({ view: 'trace', code: codeOf(step.code) })}>
          {name}
        </Link>
      )}
      <Points points={step.points} language={language} />
      <Share step={step} language={language} />
    </div>
  )
}

function Share({ step: { points }, language }: { readonly step: WayStep; readonly language: Language }) {
  const styles = useStyles()
  if (points.maximum.n === 0n || !points.lowest.equals(points.highest)) return null
  const texts = traceTexts[language].way
  return <span className={styles.share}>{texts.share(shareText(points.lowest, points.maximum, language))}</span>
}
