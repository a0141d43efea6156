/** A rulebook that the checker let through is whole; where it is not, that is a bug, not bad input. */
export function invariant(holds: boolean, message: string): asserts holds {
  if (!holds) throw new Error(`Invariant broken: ${message}`)
}
