import type { ViewProps } from '../view.ts'

export function FindTask(_: ViewProps & { readonly onClose: () => void }) {
  return null
}
