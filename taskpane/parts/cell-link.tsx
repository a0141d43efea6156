import { Link } from '@fluentui/react-components'
import type { CellAddress } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'
import { partsTexts } from './parts-texts.ts'
import { plainAddress } from './plain-address.ts'

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
    <Link as="button" inline onClick={() => go(address)} title={partsTexts[language].goTo(plainAddress(address))}>
      {plainAddress(address)}
    </Link>
  )
}
