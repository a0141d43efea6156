import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { CalculatorRegular } from '@fluentui/react-icons/svg/calculator'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import type { ReactElement } from 'react'
import type { Language } from '../../dsl/text/language.ts'
import type { Source, Span } from '../../dsl/text/source.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import type { ViewProps } from '../view.ts'
import { PictureView } from './picture-view.tsx'
import type { PartStep, Role, SentenceStep, Step } from './steps.ts'
import { traceTexts } from './texts.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalS },
  item: { display: 'flex', columnGap: tokens.spacingHorizontalS, minWidth: 0 },
  icon: { flexShrink: 0, marginTop: '3px', color: tokens.colorNeutralForeground3 },
  decided: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
  part: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
  },
  partHead: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  partTitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  partResult: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
})

/** The derivation as a list; each sentence with a sign for what it did and its line of the rule file. */
export function StepsView(props: StepsViewProps) {
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {props.steps.map((step, index) => (
        // The steps of one derivation never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          {step.kind === 'part' ? <Part part={step} {...props} /> : <Sentence step={step} {...props} />}
        </li>
      ))}
    </ol>
  )
}

interface StepsViewProps extends Pick<ViewProps, 'navigate'> {
  readonly steps: readonly Step[]
  readonly source: Source
  readonly language: Language
  readonly openRules: (span: Span) => void
}

function Sentence({ step, source, language, openRules }: StepsViewProps & { readonly step: SentenceStep }) {
  const styles = useStyles()
  const texts = traceTexts[language].steps
  const { role, text, line } = step
  const quiet = role === 'rejected' || role === 'told'
  return (
    <div className={styles.item} data-role={role}>
      <span
        className={mergeClasses(styles.icon, role === 'decided' && styles.decided)}
        role="img"
        aria-label={`${texts.roles[role]}:`}
        title={texts.roles[role]}
      >
        {icons[role]}
      </span>
      <span className={mergeClasses(styles.text, quiet && styles.quiet)}>
        {text}{' '}
        {line !== undefined && (
          <Link
            as="button"
            inline
            title={texts.lineTitle(line)}
            onClick={() => openRules({ start: source.lineStart(line), end: source.lineStart(line + 1) })}
          >
            ({texts.line(line)})
          </Link>
        )}
      </span>
    </div>
  )
}

function Part({ part, ...props }: StepsViewProps & { readonly part: PartStep }) {
  const styles = useStyles()
  const { language, navigate } = props
  const texts = traceTexts[language].steps
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <h4 className={styles.partTitle}>
          {part.code} {part.title}
        </h4>
        <div className={styles.partResult}>
          {part.points !== '' && <span>{part.points}</span>}
          <StateBadge state={part.state} language={language} />
          {part.own === 'child' && (
            <Link as="button" inline onClick={() => navigate({ view: 'trace', code: part.code })}>
              {texts.trace(part.code)}
            </Link>
          )}
        </div>
      </div>
      <PictureView picture={part.picture} language={language} />
      {part.steps.length > 0 && <StepsView {...props} steps={part.steps} />}
    </div>
  )
}

const icons: Readonly<Record<Role, ReactElement>> = {
  computed: <CalculatorRegular />,
  decided: <CheckmarkCircleRegular />,
  rejected: <DismissCircleRegular />,
  adjusted: <ArrowDownRegular />,
  told: <InfoRegular />,
}
