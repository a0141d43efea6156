import type { State } from './rulebook.ts'

/** From the least grave to the gravest: a whole takes the gravest state of its parts or children. */
export const statesByGravity = [
  'unscored',
  'excluded',
  'not-assessed',
  'ok',
  'vacuous',
  'capped',
  'undefined',
  'missing',
  'needs-cohort',
  'invalid',
] as const satisfies readonly State[]
