import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { TracedScore } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { CodeLines } from '../parts/code/code-lines.ts'
import { LegalReference } from '../parts/legal-reference.tsx'
import { Section } from '../parts/section.tsx'
import { StateBadge } from '../parts/state-badge.tsx'
import { ClauseView } from './clause-view.tsx'
import type { Comparison } from './difference.ts'
import { FiguresView } from './figures-view.tsx'
import { NextView } from './next-view.tsx'
import { PaperView } from './paper-view.tsx'
import { PictureView } from './picture-view.tsx'
import { ReportBar } from './report-bar.tsx'
import { scoreModel } from './score-model.ts'
import { StepsView } from './steps-view.tsx'
import { traceTexts } from './texts.ts'
import type { TraceBodyProps } from './trace-body.ts'
import { TraceHead } from './trace-head.tsx'
import { WayView } from './way-view.tsx'

/** The derivation of one score, from the result back to its clause and on to the total. */
export function ScoreTraceView(props: TraceBodyProps & { readonly traced: TracedScore; readonly code: CodeLines }) {
  const { traced, code, workbook, scoresheet, language, navigate, go } = props
  const model = useMemo(
    () => scoreModel(traced, { workbook, scoresheet, language, code }),
    [traced, workbook, scoresheet, language, code],
  )
  const texts = traceTexts[language]
  const openRules = (span: { readonly start: number; readonly end: number }) => navigate({ view: 'rules', span })
  return (
    <>
      <TraceHead code={model.code} title={model.title} points={model.points} language={language}>
        <StateBadge state={model.state} language={language} />
        <LegalReference reference={model.reference} language={language} />
      </TraceHead>
      <DifferenceBar comparison={model.comparison} language={language} />
      <Section title={texts.sections.steps}>
        <PictureView picture={model.picture} language={language} />
        <StepsView steps={model.steps} {...{ source: model.clause.source, language, navigate, openRules }} />
        <strong>{model.result}</strong>
      </Section>
      <Section title={texts.sections.figures}>
        <FiguresView rows={model.figures} language={language} go={go} />
      </Section>
      <ClauseView clause={model.clause} language={language} openRules={openRules} />
      <NextView next={model.next} language={language} navigate={navigate} />
      <WayView way={model.way} language={language} navigate={navigate} />
      <ReportBar {...{ workbook, language, run: props.run }} code={traced.code} />
      <PaperView model={model} formula={traced.formula} language={language} />
    </>
  )
}

function DifferenceBar({ comparison, language }: { readonly comparison: Comparison; readonly language: Language }) {
  if (comparison.kind === 'same' || comparison.kind === 'not-compared') return null
  const texts = traceTexts[language].difference
  const tell = comparison.kind === 'error' ? texts.error : texts.different
  const named = (text: string) => (text === '' ? texts.nothing : text)
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{texts.title}</MessageBarTitle>
        {tell(named(comparison.shown), named(comparison.expected))}
      </MessageBarBody>
    </MessageBar>
  )
}
