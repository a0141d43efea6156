import { shapes } from '../differential/shapes.ts'
import { someGiven, usualGiven } from '../differential/some-rows.ts'
import type { Given, GivenValue } from '../oracle/given.ts'
import { indicatorCodes } from '../oracle/oracle.ts'
import type { Province } from '../oracle/province.ts'
import { restated } from '../oracle/restated.ts'
import { type Random, seededRandom } from './random.ts'

const FACTS = ['A.4', 'A.5', 'A.6', 'A.8', 'A.11', 'A.12', 'A.13', 'A.14', 'A.15', 'A.16', 'A.17', 'A.18', 'A.19']

/** How a made-up province reports: everything, or with blanks, wrong entries and restated letters left out. */
export type Manner = 'complete' | 'untidy'

/** Made-up provinces, the same ones each time. */
export function someProvinces(count: number, manner: Manner): readonly Province[] {
  return Array.from({ length: count }, (_, number) => someProvince(seededRandom(number + 1), manner))
}

function someProvince(random: Random, manner: Manner): Province {
  const facts = Object.fromEntries(FACTS.map(code => [code, fact(random, manner)]))
  const inputs = Object.fromEntries(indicatorCodes.map(code => [code, inputsOf(code, random, manner)]))
  return { facts, inputs }
}

const fact = (random: Random, manner: Manner): string =>
  manner === 'untidy' && random.chance(0.12) ? random.pick(['', '', 'abc']) : String(random.whole(20, 1_700_000))

function inputsOf(code: string, random: Random, manner: Manner): Given {
  const shape = shapes.get(code)!
  if (manner === 'complete') return usualGiven(shape, random)
  return forgetRestated(code, someGiven(shape, random), random)
}

/** Half of the letters that restate another figure are left to it. */
function forgetRestated(code: string, given: Given, random: Random): Given {
  const kept = Object.entries(given).map(([letter, value]): readonly [string, GivenValue] => {
    if (typeof value === 'object' && value !== null) return [letter, forgetRestated(letter, value, random)]
    return [letter, restated[`${code}.${letter}`] && random.chance(0.5) ? '' : value]
  })
  return Object.fromEntries(kept)
}
