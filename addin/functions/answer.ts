import type { Code } from '../../dsl/model/ids.ts'

/** What a custom function shows in its cell. */
export type Answer =
  | { readonly kind: 'shown'; readonly value: number | string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** Why a custom function gives an error instead; sentences in both languages live in `addin/texts`. */
export type Refusal =
  | { readonly code: 'no-rules' }
  | { readonly code: 'code-not-text'; readonly given: string }
  | { readonly code: 'unknown-code'; readonly given: string }
  | { readonly code: 'too-few-cells'; readonly item: Code; readonly expected: number; readonly given: number }
  | { readonly code: 'too-many-cells'; readonly item: Code; readonly expected: number; readonly given: number }
  | { readonly code: 'uneven-cohort'; readonly item: Code; readonly items: number; readonly given: number }
  | { readonly code: 'not-a-number' }
  | { readonly code: 'empty-cohort' }
  | { readonly code: 'equal-cohort' }
  | { readonly code: 'failed'; readonly detail: string }

/** The error of the cell: something does not exist, or cannot be computed with. */
export const cellErrors = {
  'no-rules': 'notAvailable',
  'code-not-text': 'invalidValue',
  'unknown-code': 'notAvailable',
  'too-few-cells': 'invalidValue',
  'too-many-cells': 'invalidValue',
  'uneven-cohort': 'invalidValue',
  'not-a-number': 'invalidValue',
  'empty-cohort': 'notAvailable',
  'equal-cohort': 'notAvailable',
  failed: 'invalidValue',
} as const satisfies Record<Refusal['code'], 'notAvailable' | 'invalidValue'>

export const shown = (value: number | string): Answer => ({ kind: 'shown', value })

export const refused = (refusal: Refusal): Answer => ({ kind: 'refused', refusal })
