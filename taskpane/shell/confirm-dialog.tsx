import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import { useLanguage } from './language.ts'
import { shellTexts } from './texts.ts'

/** Asks before something that changes the whole workbook. */
export function ConfirmDialog({ title, texts, action, onConfirm, onClose }: ConfirmDialogProps) {
  const { confirm } = shellTexts[useLanguage()]
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {texts.map(text => (
              <p key={text}>{text}</p>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onConfirm}>
              {action}
            </Button>
            <Button onClick={onClose}>{confirm.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

export interface ConfirmDialogProps {
  readonly title: string
  /** Paragraphs. */
  readonly texts: readonly string[]
  readonly action: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}
