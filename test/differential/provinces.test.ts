import { beforeAll, describe, expect, test } from 'vitest'
import { codeOf } from '../../dsl/model/ids.ts'
import { toFractionText } from '../../dsl/numbers/rational.ts'
import { compileRulebook, type Scorer } from '../../dsl/score/scorer.ts'
import { alone } from '../oracle/cohort.ts'
import { codesByGroup, indicatorCodes } from '../oracle/oracle.ts'
import { type ProvinceAnswers, scoreProvinceByHand } from '../oracle/province.ts'
import { figureReader } from '../support/province-figures.ts'
import { provinceIndex } from '../support/province-index.ts'
import { type Manner, someProvinces } from '../support/provinces.ts'

let scorer: Scorer
beforeAll(async () => {
  scorer = compileRulebook((await provinceIndex()).rulebook)
})

describe.each<Manner>(['complete', 'untidy'])('a whole province whose report is %s', manner => {
  const provinces = someProvinces(12, manner)

  test.each([true, false])('earns by the scorer what it earns by hand (with a cohort: %s)', compared => {
    const units = provinces.map(figureReader(scorer.rulebook))
    const cohort = compared ? scorer.cohortOf(units) : undefined
    for (const [number, province] of provinces.entries()) {
      const others = compared ? provinces.filter(other => other !== province) : undefined
      const byHand = scoreProvinceByHand(province, alone.readings, others)
      const sheet = scorer.scoreAll(units[number]!, cohort)
      const scored = indicatorCodes.map(code => {
        const { state, score } = sheet.outcomes.get(codeOf(code))!
        return [code, state.replaceAll('-', '_'), score && toFractionText(score)]
      })
      expect(scored).toEqual(indicatorCodes.map(code => said(code, byHand)))
      const groups = certainGroups(byHand).map(group => [
        group,
        toFractionText(sheet.groups.get(codeOf(group))!.lowest),
      ])
      expect(groups).toEqual(certainGroups(byHand).map(group => [group, byHand.groups.get(group)!.toString()]))
    }
  })
})

const said = (code: string, { answers }: ProvinceAnswers) => {
  const { state, score } = answers.get(code)!
  return [code, state, score?.toString()]
}

/** The groups without an invalid figure: where one is, a part of an indicator may still count. */
const certainGroups = ({ answers }: ProvinceAnswers): readonly string[] =>
  Object.keys(codesByGroup).filter(group => codesByGroup[group]!.every(code => answers.get(code)!.state !== 'invalid'))
