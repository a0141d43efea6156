import { Button, Field, Input, makeStyles, Radio, RadioGroup, Select, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { FigureCell } from '../../addin/ports.ts'
import { optionText } from '../../addin/sheets/plan/entered.ts'
import { sheetTexts } from '../../addin/sheets/texts/texts-of.ts'
import type { CellValue } from '../../addin/sheets/workbook-plan.ts'
import { toDouble } from '../../dsl/numbers/rational.ts'
import type { Figure } from '../../dsl/score/figures.ts'
import type { Language } from '../../dsl/text/language.ts'
import { useLanguage } from '../shell/language.ts'
import { isLocked } from './commands.ts'
import type { FigureItem } from './figure-item.ts'
import { NumberControl } from './number-control.tsx'
import { figureTexts } from './texts.ts'

const useStyles = makeStyles({
  answer: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
})

/** The control that a figure is entered with: a number, a choice, an answer or a text. */
export function FigureControl(props: FigureControlProps) {
  const { item, cell, hint, placeholder, onEnter } = props
  switch (item.kind.kind) {
    case 'number':
      return (
        <NumberControl
          // Another content of the cell begins anew.
          key={String(cell.content)}
          label={labelOf(item)}
          unit={item.unit}
          content={cell.content}
          locked={isLocked(cell)}
          {...{ hint, placeholder, onEnter }}
        />
      )
    case 'choice':
      return <ChoiceControl {...props} />
    case 'truth':
      return <TruthControl {...props} />
    case 'text':
      return <TextControl key={String(cell.content)} {...props} />
    default:
      return item.kind satisfies never
  }
}

interface FigureControlProps {
  readonly item: FigureItem
  readonly cell: FigureCell
  /** What the cell means, absent where it is empty. */
  readonly figure: Figure | undefined
  readonly hint: string
  readonly placeholder: string
  /** Of the sheets, in which choices and answers are written. */
  readonly sheetLanguage: Language
  readonly onEnter: (content: CellValue) => void
}

function ChoiceControl({ item, cell, figure, hint, sheetLanguage, onEnter }: FigureControlProps) {
  const language = useLanguage()
  const texts = figureTexts[language]
  const chosen = figure?.kind === 'number' ? String(toDouble(figure.value)) : ''
  return (
    <Field label={labelOf(item)} hint={hint} {...complaintOf(figure, language)}>
      <Select
        size="small"
        value={chosen}
        disabled={isLocked(cell)}
        onChange={(_, { value }) => onEnter(value === '' ? '' : optionText(item, Number(value) - 1, sheetLanguage))}
      >
        <option value="">{texts.nothingChosen}</option>
        {item.options.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an option is its number
          <option key={index} value={String(index + 1)}>
            {optionText(item, index, language)}
          </option>
        ))}
      </Select>
    </Field>
  )
}

function TruthControl({ item, cell, figure, hint, sheetLanguage, onEnter }: FigureControlProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = figureTexts[language]
  const words = sheetTexts(sheetLanguage).inputs
  const answer = figure?.kind === 'yes-no' ? (figure.yes ? 'yes' : 'no') : ''
  const locked = isLocked(cell)
  return (
    <Field label={labelOf(item)} hint={hint} {...complaintOf(figure, language)}>
      <div className={styles.answer}>
        <RadioGroup
          layout="horizontal"
          aria-label={labelOf(item)}
          value={answer}
          disabled={locked}
          onChange={(_, { value }) => onEnter(value === 'yes' ? words.yes : words.no)}
        >
          <Radio value="yes" label={texts.yes} />
          <Radio value="no" label={texts.no} />
        </RadioGroup>
        {answer !== '' && !locked && (
          <Button size="small" appearance="subtle" onClick={() => onEnter('')}>
            {texts.clear}
          </Button>
        )}
      </div>
    </Field>
  )
}

function TextControl({ item, cell, hint, placeholder, onEnter }: FigureControlProps) {
  const shown = String(cell.content)
  const [draft, setDraft] = useState(shown)
  const locked = isLocked(cell)
  const commit = (): void => {
    if (draft !== shown && !locked) onEnter(draft.trim())
  }
  return (
    <Field label={labelOf(item)} hint={hint}>
      <Input
        size="small"
        value={draft}
        readOnly={locked}
        placeholder={placeholder}
        onChange={(_, { value }) => setDraft(value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit()
          if (key === 'Escape') setDraft(shown)
        }}
      />
    </Field>
  )
}

/** `6.12 a: Số hồ sơ`. */
const labelOf = ({ name, label }: FigureItem): string => `${name}: ${label}`

const complaintOf = (figure: Figure | undefined, language: Language) =>
  figure?.kind === 'invalid'
    ? { validationState: 'error' as const, validationMessage: figureTexts[language].invalid(figure.text) }
    : {}
