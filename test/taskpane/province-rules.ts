import type { RuleText } from '../../addin/ports.ts'
import { readFigures } from '../../dsl/cli/read-figures.ts'
import { readRuleFiles } from '../../dsl/cli/read-rules.ts'
import { readSample } from '../../dsl/cli/read-sample.ts'
import type { Rulebook } from '../../dsl/model/rulebook.ts'
import type { Figures } from '../../dsl/score/figures.ts'

// From where tests are run: in jsdom a module's own address is no file.
const provinceFolder = 'rules/dti-province-2022'

/** The rule files of the provincial index 2022 as the repository ships them. */
export async function provinceFiles(): Promise<readonly RuleText[]> {
  const files = await readRuleFiles([provinceFolder])
  return files.map(({ name, text }) => ({ fileName: name.split('/').at(-1) ?? name, text }))
}

/** The figures of a sample that ships beside the rules: `quang-ngai-2022`, `gia-dinh`. */
export async function sampleFigures(rulebook: Rulebook, name: string): Promise<Figures> {
  const sample = await readSample(provinceFolder, name)
  return readFigures(sample.figures, rulebook)
}
