import { makeStyles, tokens } from '@fluentui/react-components'
import type { Language } from '../../dsl/text/language.ts'
import { Fact, Facts } from '../parts/facts.tsx'
import { Section } from '../parts/section.tsx'
import type { ScoreModel } from './score-model.ts'
import { traceTexts } from './texts.ts'

const useStyles = makeStyles({ formula: { fontFamily: tokens.fontFamilyMonospace } })

/** Who answers for the score, and the formula that shows it. */
export function PaperView({ model, formula, language }: PaperViewProps) {
  const styles = useStyles()
  const texts = traceTexts[language]
  const { owner, evidence, deadline } = model
  if (owner === '' && evidence.length === 0 && deadline === '' && formula === '') return null
  return (
    <Section title={texts.sections.paper}>
      <Facts>
        {owner !== '' && <Fact name={texts.paper.owner}>{owner}</Fact>}
        {evidence.length > 0 && <Fact name={texts.paper.evidence}>{evidence.join('; ')}</Fact>}
        {deadline !== '' && <Fact name={texts.paper.deadline}>{deadline}</Fact>}
        {formula !== '' && (
          <Fact name={texts.paper.formula}>
            <span className={styles.formula}>{formula}</span>
          </Fact>
        )}
      </Facts>
    </Section>
  )
}

interface PaperViewProps {
  readonly model: Pick<ScoreModel, 'owner' | 'evidence' | 'deadline'>
  /** Empty where it is not known. */
  readonly formula: string
  readonly language: Language
}
