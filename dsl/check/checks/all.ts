import type { BoundIndex } from '../bind-index.ts'
import type { BodyInIndex, Check, ItemInIndex } from '../check-type.ts'

/** Every check by name: of a whole index, of one item, of one body. */
export const indexChecks = {} satisfies Record<string, Check<BoundIndex>>

export const itemChecks = {} satisfies Record<string, Check<ItemInIndex>>

export const bodyChecks = {} satisfies Record<string, Check<BodyInIndex>>
