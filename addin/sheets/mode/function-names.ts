/** The custom functions that stand in scoring sheets; the part after the point is the function's id. */
export const FUNCTION_NAMESPACE = 'THUOC'

export const scoreFunctions = { measure: 'MEASURE', score: 'SCORE', state: 'STATUS' } as const

export type ScoreColumn = keyof typeof scoreFunctions

/** `THUOC.SCORE` as formulas name it in Excel. */
export const functionName = (column: ScoreColumn): string => `${FUNCTION_NAMESPACE}.${scoreFunctions[column]}`
