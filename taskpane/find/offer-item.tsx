import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { CellAddress } from '../../addin/ports.ts'
import type { CellValue } from '../../addin/sheets/workbook-plan.ts'
import type { Language } from '../../dsl/text/language.ts'
import { goer } from '../figures/figure-links.tsx'
import { numberOfCell } from '../figures/number-form.ts'
import { CellLink } from '../parts/cell-link.tsx'
import { shellTexts } from '../shell/texts.ts'
import type { ViewProps } from '../view.ts'
import type { Offer, OfferedCell } from './offers.ts'
import { findTexts, reasonText } from './texts.ts'

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  candidate: { display: 'grid', rowGap: tokens.spacingVerticalXXS, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  doubt: { color: tokens.colorPaletteRedForeground1 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
})

/** A figure and the cells proposed for it; one is chosen, then accepted or the figure skipped. */
export function OfferItem(props: OfferItemProps) {
  const styles = useStyles()
  const { offer, language, workbook, onAccept, onReject } = props
  const texts = findTexts[language]
  const { item, candidates, best } = offer
  const [target, setTarget] = useState(best.target)
  const chosen = candidates.find(candidate => candidate.target === target) ?? best
  const now = workbook.cells.get(item.figure)?.content ?? ''
  return (
    <div className={styles.item}>
      <Text weight="semibold">{`${item.name} ${item.label}`}</Text>
      {now !== '' && <Text size={200}>{texts.now(shown(now, language))}</Text>}
      {candidates.length === 1 ? (
        <CandidateText candidate={best} language={language} />
      ) : (
        <RadioGroup
          aria-label={texts.candidates(item.name)}
          value={chosen.target}
          onChange={(_, { value }) => setTarget(value)}
        >
          {candidates.map(candidate => (
            <Radio
              key={candidate.target}
              value={candidate.target}
              label={<CandidateText candidate={candidate} language={language} />}
            />
          ))}
        </RadioGroup>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="primary"
          aria-label={`${texts.accept}: ${item.name}`}
          onClick={() => onAccept(chosen.target)}
        >
          {texts.accept}
        </Button>
        <Button size="small" aria-label={`${texts.reject}: ${item.name}`} onClick={onReject}>
          {texts.reject}
        </Button>
        <CellLink address={chosen.target} language={language} go={goer(props, shellTexts[language].done.go)} />
      </div>
    </div>
  )
}

interface OfferItemProps extends ViewProps {
  readonly offer: Offer
  readonly onAccept: (target: CellAddress) => void
  readonly onReject: () => void
}

function CandidateText({ candidate, language }: CandidateTextProps) {
  const styles = useStyles()
  const texts = findTexts[language]
  const { label, content, likeness, reasons, fits, shared } = candidate
  const doubts = [...(fits ? [] : [texts.notFitting]), ...(shared ? [texts.shared] : [])]
  const percent = `${Math.round(likeness * 100)}%`
  return (
    <span className={styles.candidate}>
      <span>
        “{label}”: <Text weight="semibold">{shown(content, language)}</Text> ({texts.likeness(percent)})
      </span>
      {doubts.length > 0 && (
        <Text size={200} className={styles.doubt}>
          {doubts.join('; ')}
        </Text>
      )}
      {reasons.length > 0 && (
        <Text size={200} className={styles.quiet}>
          {texts.because(reasons.map(reason => reasonText(reason, language)).join('; '))}
        </Text>
      )}
    </span>
  )
}

interface CandidateTextProps {
  readonly candidate: OfferedCell
  readonly language: Language
}

const shown = (content: CellValue, language: Language): string =>
  typeof content === 'number' ? numberOfCell(content, language) : String(content)
