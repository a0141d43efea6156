import type { Code } from '../../../dsl/model/ids.ts'
import type { KeptCell, KeptContent } from '../../sheets/plan/kept.ts'

/** An item as one row of cells: evidence, note, and an answer for each state. */
export type FlatItem = Readonly<Record<string, KeptCell>>
const ANSWER = 'answer '

export const flattened = (items: KeptContent['items']): ReadonlyMap<Code, FlatItem> =>
  new Map(
    [...items].map(([code, { answers, ...others }]) => [
      code,
      { ...others, ...Object.fromEntries([...answers].map(([state, cell]) => [ANSWER + state, cell])) },
    ]),
  )

export const unflattened = (items: ReadonlyMap<Code, FlatItem>): KeptContent['items'] =>
  new Map(
    [...items].map(([code, cells]) => {
      const entries = Object.entries(cells)
      const isAnswer = ([name]: readonly [string, KeptCell]) => name.startsWith(ANSWER)
      const answers = entries.filter(isAnswer).map(([name, cell]) => [name.slice(ANSWER.length), cell] as const)
      return [code, { ...Object.fromEntries(entries.filter(each => !isAnswer(each))), answers: new Map(answers) }]
    }),
  )
