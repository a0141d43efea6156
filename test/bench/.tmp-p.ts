import { provinceIndex } from '../support/province-index.ts'
import { someUnits } from './hand-written.ts'
import { figuresOf } from './cohorts.ts'
import { figureReader } from '../support/province-figures.ts'
import { compileRulebook } from '../../dsl/score/scorer.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { indicatorCodes } from '../oracle/oracle.ts'
const rs = await provinceIndex()
const figures = figuresOf(someUnits(63), figureReader(rs.rulebook))
const s = compileRulebook(rs.rulebook)
const cohort = s.cohortOf(figures)
const codes = indicatorCodes.map(codeOf)
for (let k=0;k<5;k++){ let t=performance.now(); for (const f of figures) for (const c of codes) s.score(c,f,cohort); console.log('scores', performance.now()-t)
t=performance.now(); for (const f of figures) s.scoreAll(f,cohort); console.log('all', performance.now()-t)}
