import { Link } from '@fluentui/react-components'
import type { CellAddress } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'
import { partsTexts } from './parts-texts.ts'

/** A cell by its address; activating it goes there. */
export function CellLink({
  address,
  language,
  go,
}: {
  readonly address: CellAddress
  readonly language: Language
  readonly go: (address: CellAddress) => void
}) {
  return (
    <Link as="button" inline onClick={() => go(address)} title={partsTexts[language].goTo(address)}>
      {plainAddress(address)}
    </Link>
  )
}

/** `Số liệu!E12` for `'Số liệu'!$E$12`: quotes and dollars are for formulas. */
export function plainAddress(address: CellAddress): string {
  const at = address.lastIndexOf('!')
  const sheet = address.slice(0, Math.max(at, 0)).replace(/^'(.*)'$/s, '$1')
  const cell = address.slice(at + 1).replaceAll('$', '')
  return sheet === '' ? cell : `${sheet.replaceAll("''", "'")}!${cell}`
}
