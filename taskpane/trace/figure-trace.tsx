import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { Traced } from '../../addin/ports.ts'
import { titleOf } from '../../dsl/score/places-of-items.ts'
import { earnedOfOutcome } from '../parts/interval.ts'
import { Points } from '../parts/points.tsx'
import { Section } from '../parts/section.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { figureNamed } from './figure-named.ts'
import { usesOfFigure } from './figure-uses.ts'
import { Papers, Value } from './figures-view.tsx'
import { traceTexts } from './texts.ts'
import type { TraceBodyProps } from './trace-body.ts'
import { TraceHead } from './trace-head.tsx'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  use: { display: 'grid', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  result: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  points: { flexGrow: 1, minWidth: 0 },
})

/** A figure, and every score that it enters. */
export function FigureTrace(props: TraceBodyProps & { readonly traced: Extract<Traced, { kind: 'figure' }> }) {
  const { traced, workbook, scoresheet, language, navigate, go } = props
  const styles = useStyles()
  const texts = traceTexts[language]
  const { rulebook } = workbook.rules
  const uses = useMemo(() => usesOfFigure(traced.figure, rulebook), [traced.figure, rulebook])
  const row = figureNamed(traced.figure, workbook, language)
  if (!row) return null
  return (
    <>
      <TraceHead code={row.letters} title={row.label} language={language}>
        <Value value={row.value} language={language} />
        <Papers row={row} language={language} go={go} />
        <Button size="small" onClick={() => navigate({ view: 'score', figure: traced.figure })}>
          {texts.figure.enter}
        </Button>
      </TraceHead>
      <Section title={texts.sections.uses}>
        {uses.length === 0 && <Text>{texts.figure.noUses}</Text>}
        <ul className={styles.list}>
          {uses.map(({ code, own }) => {
            const outcome = scoresheet.outcomes.get(code)
            return (
              <li key={code} className={styles.use}>
                <span>
                  <Link as="button" inline onClick={() => navigate({ view: 'trace', code })}>
                    {code} {titleOf(code, rulebook, language)}
                  </Link>
                  {!own && row.kind === 'input' && ` (${texts.figure.ofOther})`}
                </span>
                {outcome && (
                  <div className={styles.result}>
                    <div className={styles.points}>
                      <Points points={earnedOfOutcome(outcome)} language={language} />
                    </div>
                    <StateBadge state={outcome.state} language={language} />
                  </div>
                )}
              </li>
            )
          })}
        </ul>
      </Section>
    </>
  )
}
