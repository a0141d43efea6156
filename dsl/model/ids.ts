declare const brand: unique symbol
type Branded<Name extends string> = string & { readonly [brand]: Name }

/** The code of an item as the decision prints it: text, never a number (`6.20` is not `6.2`). */
export type Code = Branded<'Code'>

/**
 * An input of the whole index: item code, point, letter: `6.12.a`, `1.1.option`, `6.3.c2`, `3.5.p1`,
 * `5.1.x`, `5.1.lowest`. Letters are those of the decision; where it has none, see EVAL in the README.
 */
export type InputId = Branded<'InputId'>

/** The name of a fact (general information): `dân_số`. */
export type FactName = Branded<'FactName'>

export type IndexId = Branded<'IndexId'>

export type ChecklistId = Branded<'ChecklistId'>

// The only places where a raw string becomes an id.
export const codeOf = (text: string): Code => text as Code
export const inputIdOf = (code: string, letter: string): InputId => `${code}.${letter}` as InputId
export const inputIdFrom = (text: string): InputId => text as InputId
export const factNameOf = (text: string): FactName => text as FactName
export const indexIdOf = (text: string): IndexId => text as IndexId
export const checklistIdOf = (text: string): ChecklistId => text as ChecklistId
