import type { BoundIndex } from '../bind-index.ts'
import type { BodyInIndex, Check, ItemInIndex } from '../check-type.ts'
import { bandsCoverEverything, bandsWithoutGap } from './bands-cover.ts'
import { bandsReachable, bandsWithoutOverlap } from './bands-overlap.ts'
import { defaultsWithoutCycles } from './defaults-without-cycles.ts'
import { divisionsGuarded } from './divisions-guarded.ts'
import { guardsCanHold } from './guards-can-hold.ts'
import { inputsUsed } from './inputs-used.ts'
import { scoreWithoutJumps } from './no-jumps.ts'
import { percentNotForgotten } from './percent-not-forgotten.ts'
import { groupsAddUp, partsAddUp, rowsAddUp } from './points-add-up.ts'
import { pointsWithinMaximum, ticksWithinMaximum } from './points-within-maximum.ts'
import { scoreInRange } from './score-in-range.ts'
import { scoreRisesWithMeasure } from './score-rises.ts'
import { statementsHold } from './statements-hold.ts'

/** Every check of a whole index. */
export const indexChecks: readonly Check<BoundIndex>[] = [
  groupsAddUp,
  statementsHold,
  defaultsWithoutCycles,
  inputsUsed,
]

/** Every check of one item. */
export const itemChecks: readonly Check<ItemInIndex>[] = [rowsAddUp]

/** Every check of one body under one choice of readings. */
export const bodyChecks: readonly Check<BodyInIndex>[] = [
  partsAddUp,
  ticksWithinMaximum,
  pointsWithinMaximum,
  bandsCoverEverything,
  bandsWithoutGap,
  bandsWithoutOverlap,
  bandsReachable,
  percentNotForgotten,
  scoreWithoutJumps,
  scoreInRange,
  scoreRisesWithMeasure,
  divisionsGuarded,
  guardsCanHold,
]
