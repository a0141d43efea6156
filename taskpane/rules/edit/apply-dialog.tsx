import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Impact } from '../../../dsl/diff/impact.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { ChangeNote } from './edited-rules.ts'
import { ImpactView } from './impact-view.tsx'
import { editTexts } from './texts.ts'

const useStyles = makeStyles({
  content: { display: 'grid', rowGap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
})

/** Shows once more what changes, and asks who changes it and why. */
export function ApplyDialog({ impact, lastAuthor, language, onApply, onClose }: ApplyDialogProps) {
  const styles = useStyles()
  const texts = editTexts[language]
  const [note, setNote] = useState<ChangeNote>({ who: lastName || lastAuthor, why: '' })
  const [asked, setAsked] = useState(false)
  const isComplete = note.who.trim() !== '' && note.why.trim() !== ''
  const submit = () => {
    setAsked(true)
    if (!isComplete) return
    lastName = note.who.trim()
    onApply({ who: note.who.trim(), why: note.why.trim() })
  }
  const missing = (text: string, message: string) => (asked && text.trim() === '' ? { validationMessage: message } : {})
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={event => {
            event.preventDefault()
            submit()
          }}
        >
          <DialogBody>
            <DialogTitle>{texts.apply.title}</DialogTitle>
            <DialogContent className={styles.content}>
              <ImpactView impact={impact} language={language} />
              <Text block>{texts.apply.about}</Text>
              <Field label={texts.apply.who} required {...missing(note.who, texts.apply.whoMissing)}>
                <Input value={note.who} onChange={(_, { value }) => setNote({ ...note, who: value })} />
              </Field>
              <Field label={texts.apply.why} required {...missing(note.why, texts.apply.whyMissing)}>
                <Textarea value={note.why} onChange={(_, { value }) => setNote({ ...note, why: value })} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {texts.apply.action}
              </Button>
              <Button onClick={onClose}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

/** Whoever applied last in this session is likely to apply again. */
let lastName = ''

interface ApplyDialogProps {
  readonly impact: Impact
  /** Who changed the rules of the workbook last; empty where nobody has. */
  readonly lastAuthor: string
  readonly language: Language
  readonly onApply: (note: ChangeNote) => void
  readonly onClose: () => void
}
