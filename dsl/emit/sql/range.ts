/**
 * Which figures are compared exactly. DuckDB holds exact decimals of 38 digits: a figure has at most 16 digits before
 * the point and 12 behind it (28), which leaves 10 digits for the whole numbers that a clause multiplies figures with. A
 * figure that is larger or finer is `invalid`; it is never rounded.
 *
 * Where a clause multiplies figures with each other (a ratio that is compared with a ratio), figures of fewer digits are
 * compared exactly and others in doubles, as far as these can tell; where they cannot, the score is `invalid`.
 */
export const WHOLE_DIGITS = 16
export const DECIMALS = 12

/** The type of a figure. */
export const FIGURE = `DECIMAL(${WHOLE_DIGITS + DECIMALS}, ${DECIMALS})`

/** The digits of the widest exact number of DuckDB. */
export const DIGITS = 38

/** Decimals that figures may have where they are multiplied with each other. */
export const DECIMALS_OF_FACTORS = 6

/**
 * What stands in the column of a figure that cannot be one: negative numbers, which no figure is. `UNDEFINED` is a
 * default that divides by 0.
 */
export const INVALID = -2
export const UNDEFINED = -1
