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
} from '@fluentui/react-components'
import { useState } from 'react'
import type { Renaming } from '../../../dsl/services/rename.ts'
import type { Language } from '../../../dsl/text/language.ts'
import { editTexts } from './texts.ts'

/** Asks for another name of what stands at the cursor, and says why one cannot be had. */
export function RenameDialog({ name, language, onRename, onClose }: RenameDialogProps) {
  const texts = editTexts[language]
  const [written, setWritten] = useState(name)
  const [refused, setRefused] = useState<Exclude<Renaming['kind'], 'edits'>>()
  const submit = () => {
    const outcome = onRename(written)
    if (outcome === 'edits') onClose()
    else setRefused(outcome)
  }
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <form
          onSubmit={event => {
            event.preventDefault()
            submit()
          }}
        >
          <DialogBody>
            <DialogTitle>{texts.renaming.title(name)}</DialogTitle>
            <DialogContent>
              <Field
                label={texts.renaming.label}
                hint={texts.renaming.about}
                {...(refused ? { validationMessage: texts.renaming.refused[refused] } : {})}
              >
                <Input
                  value={written}
                  onChange={(_, { value }) => {
                    setWritten(value)
                    setRefused(undefined)
                  }}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabled={written.trim() === '' || written === name}>
                {texts.renaming.action}
              </Button>
              <Button onClick={onClose}>{texts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}

interface RenameDialogProps {
  readonly name: string
  readonly language: Language
  readonly onRename: (name: string) => Renaming['kind']
  readonly onClose: () => void
}
