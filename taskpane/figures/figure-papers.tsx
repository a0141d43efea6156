import { Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { FigureCell } from '../../addin/ports.ts'
import { Disclosure } from '../shell/disclosure.tsx'
import { useLanguage } from '../shell/language.ts'
import type { FigureCommands } from './commands.ts'
import { figureTexts } from './texts.ts'

const fields = ['evidence', 'source', 'note'] as const

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  summary: { color: tokens.colorNeutralForeground2 },
})

/** What proves a figure: evidence, source and note, each written to its own cell. */
export function FigurePapers({ cell, commands }: FigurePapersProps) {
  const styles = useStyles()
  const texts = figureTexts[useLanguage()]
  const [open, setOpen] = useState(false)
  const filled = fields.filter(field => cell[field] !== '')
  const summary = (
    <Text size={200} className={styles.summary}>
      {texts.papers}
      {filled.length > 0 && ` (${filled.length})`}
    </Text>
  )
  return (
    <>
      <EvidenceLink evidence={cell.evidence} />
      <Disclosure summary={summary} open={open} onOpen={setOpen}>
        <div className={styles.fields}>
          {fields.map(field => (
            <PaperField
              key={`${field} ${cell[field]}`}
              label={texts[field]}
              content={cell[field]}
              onEnter={content => void commands.write(field, content)}
            />
          ))}
        </div>
      </Disclosure>
    </>
  )
}

interface FigurePapersProps {
  readonly cell: FigureCell
  readonly commands: FigureCommands
}

/** Only addresses of web pages are opened; paths are for people to read. */
export function EvidenceLink({ evidence }: { readonly evidence: string }) {
  const texts = figureTexts[useLanguage()]
  if (!/^https?:\/\//i.test(evidence)) return null
  return (
    <Text size={200}>
      <Link href={evidence} target="_blank" rel="noopener noreferrer">
        {texts.openEvidence}
      </Link>
    </Text>
  )
}

function PaperField({ label, content, onEnter }: PaperFieldProps) {
  const [draft, setDraft] = useState(content)
  const commit = (): void => {
    if (draft.trim() !== content) onEnter(draft.trim())
  }
  return (
    <Field label={label} size="small">
      <Input
        size="small"
        value={draft}
        onChange={(_, { value }) => setDraft(value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === 'Enter') commit()
          if (key === 'Escape') setDraft(content)
        }}
      />
    </Field>
  )
}

interface PaperFieldProps {
  readonly label: string
  readonly content: string
  readonly onEnter: (content: string) => void
}
