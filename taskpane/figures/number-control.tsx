import { Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import type { CellValue } from '../../addin/sheets/workbook-plan.ts'
import { useLanguage } from '../shell/language.ts'
import { numberOfCell, readNumber } from './number-form.ts'
import { figureTexts } from './texts.ts'

/** A number in the reader's own form; refused while it cannot be a figure, written when the field is left. */
export function NumberControl({ label, hint, unit, content, placeholder, locked, onEnter }: NumberControlProps) {
  const language = useLanguage()
  const texts = figureTexts[language]
  const shown = typeof content === 'number' ? numberOfCell(content, language) : String(content)
  const [draft, setDraft] = useState(shown)
  const read = readNumber(draft, language)
  const changed = draft !== shown
  const complaint = complaintOf()

  const commit = (): void => {
    if (!changed || locked || read.kind === 'refused') return
    onEnter(read.kind === 'number' ? read.value : '')
  }

  return (
    <Field
      label={label}
      hint={hint}
      {...(complaint === '' ? {} : { validationState: 'error' as const, validationMessage: complaint })}
    >
      <Input
        size="small"
        inputMode="decimal"
        value={draft}
        readOnly={locked}
        placeholder={placeholder}
        {...(unit === '' ? {} : { contentAfter: <span>{unit}</span> })}
        onChange={(_, { value }) => setDraft(value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit()
          if (key === 'Escape') setDraft(shown)
        }}
      />
    </Field>
  )

  function complaintOf(): string {
    if (changed) return read.kind === 'refused' ? texts.refusals[read.reason] : ''
    return typeof content === 'number' || content === '' ? '' : texts.invalid(shown)
  }
}

interface NumberControlProps {
  readonly label: string
  readonly hint: string
  /** Empty text for none. */
  readonly unit: string
  readonly content: CellValue
  readonly placeholder: string
  readonly locked: boolean
  readonly onEnter: (content: CellValue) => void
}
