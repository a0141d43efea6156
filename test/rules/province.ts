import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { type Compiled, compile } from '../../dsl/compile.ts'
import type { RuleSet } from '../../dsl/model/library.ts'
import type { Indicator } from '../../dsl/model/rulebook.ts'
import { provinceFolder } from '../support/province-index.ts'

/** The shipped files of the provincial index 2022, through the whole pipeline. */
export const compiled: Compiled = compile(await readRuleFiles([provinceFolder]))

/** The index itself; the tests of `diagnostics` say why where it is absent. */
export const province: RuleSet = compiled.ruleSets[0]!

export const { rulebook } = province

/** The 98 rows that the decision numbers `1.1` to `9.3`, without the children of 5.12. */
export const printedIndicators: readonly Indicator[] = rulebook.indicators.filter(({ code }) => /^\d+\.\d+$/.test(code))

/** Rows that can earn points: 95 indicators and the six children of 5.12. */
export const scoredRows: readonly Indicator[] = rulebook.indicators.filter(({ maximum }) => maximum.compare(0) > 0)
