import { choice } from '../text.ts'
import type { Stage } from './stage.ts'

/** Values that lie closer together are equal: they were added up in doubles. */
const TIE = '0.0000000001'

/** Places by the value of the index, the highest first; equal values share a place and the next one is skipped: 1, 2, 2, 4. */
export function rankStages(from: string): readonly Stage[] {
  const order = 'ORDER BY "total value" DESC NULLS LAST'
  return [
    {
      name: 'placed',
      about: 'Units by value, each with the one before it.',
      from,
      columns: [
        { name: 'place', text: `ROW_NUMBER() OVER (${order})` },
        { name: 'value before', text: `LAG("total value") OVER (${order})` },
      ],
    },
    {
      name: 'ranked',
      about: 'Equal values share a rank: 1, 2, 2, 4.',
      from: 'placed',
      columns: [
        {
          name: 'rank',
          text: choice([
            [
              '"total value" IS NOT NULL',
              `MAX(CASE WHEN "value before" IS NULL OR "value before" - "total value" >= ${TIE} THEN "place" END) OVER (ORDER BY "place")`,
            ],
          ]),
        },
      ],
    },
  ]
}
