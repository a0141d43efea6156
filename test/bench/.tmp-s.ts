import { provinceIndex } from '../support/province-index.ts'
import { cohortRows } from './cohorts.ts'
const rs = await provinceIndex()
for (const n of [63, 10600]) for (const r of cohortRows(rs, n)) console.log(r.join('  '))
