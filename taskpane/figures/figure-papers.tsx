import { Button, Field, Input, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { AttachRegular } from '@fluentui/react-icons/svg/attach'
import { type ReactNode, useId, useState } from 'react'
import type { FigureCell } from '../../addin/ports.ts'
import { useLanguage } from '../shell/language.ts'
import type { FigureCommands } from './commands.ts'
import { figureTexts } from './texts.ts'

const fields = ['evidence', 'source', 'note'] as const

const useStyles = makeStyles({
  fields: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  row: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  links: { flexGrow: 1, minWidth: 0 },
})

/** What proves a figure: evidence, source and note, each written to its own cell; opened from the row of its links. */
export function FigurePapers({ cell, commands, children }: FigurePapersProps) {
  const styles = useStyles()
  const id = useId()
  const texts = figureTexts[useLanguage()]
  const [open, setOpen] = useState(false)
  const filled = fields.filter(field => cell[field] !== '').length
  return (
    <>
      <div className={styles.row}>
        <div className={styles.links}>{children}</div>
        <Button
          size="small"
          appearance="subtle"
          icon={<AttachRegular />}
          aria-label={texts.papers}
          title={texts.papers}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {filled > 0 && String(filled)}
        </Button>
      </div>
      <EvidenceLink evidence={cell.evidence} />
      {open && (
        <div id={id} className={styles.fields}>
          {fields.map(field => (
            <PaperField
              key={`${field} ${cell[field]}`}
              label={texts[field]}
              content={cell[field]}
              onEnter={content => void commands.write(field, content)}
            />
          ))}
        </div>
      )}
    </>
  )
}

interface FigurePapersProps {
  readonly cell: FigureCell
  readonly commands: FigureCommands
  /** The cell and its links. */
  readonly children: ReactNode
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
