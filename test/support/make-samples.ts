// Makes the made-up samples of the shipped indexes: one complete unit and a cohort each. All figures come from seeded
// generators and describe no real place. Run: npm run samples
import { writeFileSync } from 'node:fs'
import { writeCsv } from 'hucre/csv'
import { derivedFigures } from '../../dsl/cli/derived-figures.ts'
import { chooseIndex } from '../../dsl/cli/load-rules.ts'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { compile } from '../../dsl/compile.ts'
import { seededRandom } from './random.ts'
import { madeUpUnit, type Usual } from './samples/made-up-unit.ts'
import { cohortRows, unitRows } from './samples/tables.ts'
import { usualCommunes } from './samples/usual-communes.ts'
import { usualDataItems } from './samples/usual-data-items.ts'
import { usualProvinces } from './samples/usual-provinces.ts'

interface Samples {
  readonly folder: string
  readonly seed: number
  readonly units: number
  readonly unitName: string
  readonly source: string
  readonly usual: (name: string) => Usual
}

const all: readonly Samples[] = [
  {
    folder: 'rules/dti-province-2022',
    seed: 2022,
    units: 63,
    unitName: 'Tỉnh giả định',
    source: 'Số liệu giả định, không phải của tỉnh nào',
    usual: usualProvinces,
  },
  {
    folder: 'rules/commune-thuong-lo-2023',
    seed: 2023,
    units: 12,
    unitName: 'Xã giả định',
    source: 'Số liệu giả định, không phải của xã nào',
    usual: () => usualCommunes,
  },
  {
    folder: 'rules/dti-province-2020',
    seed: 2020,
    units: 63,
    unitName: 'Tỉnh giả định',
    source: 'Số liệu giả định, không phải của tỉnh nào',
    usual: () => usualDataItems,
  },
  {
    folder: 'rules/dti-ministry-2020',
    seed: 1726,
    units: 22,
    unitName: 'Bộ giả định',
    source: 'Số liệu giả định, không phải của bộ nào',
    usual: () => usualDataItems,
  },
]

for (const samples of all) await make(samples)

async function make({ folder, seed, units, unitName, source, usual }: Samples): Promise<void> {
  const [ruleSet] = compile(await readRuleFiles([folder])).ruleSets
  if (!ruleSet) throw new Error(`the rules in ${folder} have errors`)
  const { rulebook } = ruleSet
  const random = seededRandom(seed)
  const cohort = Array.from({ length: units }, (_, at) => {
    const name = `${unitName} ${String(at + 1).padStart(2, '0')}`
    return [name, madeUpUnit(rulebook, usual(name), random)] as const
  })
  const [first] = cohort
  if (first) writeFileSync(`${folder}/samples/gia-dinh-day-du.csv`, writeCsv(unitRows(rulebook, first[1], source)))
  writeFileSync(`${folder}/samples/gia-dinh-${units}-don-vi.csv`, writeCsv(cohortRows(rulebook, cohort)))
}

await makeNational()

/** The national index is fed by the made-up provinces and ministries themselves. */
async function makeNational(): Promise<void> {
  const folder = 'rules/national-2020'
  const folders = [folder, 'rules/dti-province-2020', 'rules/dti-ministry-2020']
  const compiled = compile(await readRuleFiles(folders))
  const { rulebook } = chooseIndex(compiled, folder, 'dti-quốc-gia-2020')
  const results = [
    'dti-tỉnh-2020=rules/dti-province-2020/samples/gia-dinh-63-don-vi.csv',
    'dti-bộ-2020=rules/dti-ministry-2020/samples/gia-dinh-22-don-vi.csv',
  ]
  const terminal = { language: 'vi', out: () => {}, error: () => {} } as const
  const figures = await derivedFigures(rulebook, results, { compiled, rules: folder, terminal })
  const rows = rulebook.indicators.flatMap(({ inputs }) =>
    inputs.flatMap(({ id, code, letter }) => {
      const figure = figures.get(id)
      return figure?.kind === 'number'
        ? [[code, letter, figure.value.toString(), `Số liệu giả định: ${figure.origin ?? ''}`, '']]
        : []
    }),
  )
  writeFileSync(`${folder}/samples/gia-dinh.csv`, writeCsv([['code', 'letter', 'value', 'source', 'note'], ...rows]))
}
