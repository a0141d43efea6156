import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../../../dsl/cli/main.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { SiteFile } from './office-files.ts'

const RULES = 'rules/dti-province-2022'
const SAMPLE = 'quang-ngai-2022'
const languages: readonly Language[] = ['vi', 'en']

/** The sample that the workbench opens with, as the command line writes it: `samples/quang-ngai-2022.vi.xlsx`. */
export async function sampleWorkbooks(): Promise<readonly SiteFile[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samples-'))
  try {
    const files: SiteFile[] = []
    for (const language of languages) files.push(await sampleIn(language, folder))
    return files
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function sampleIn(language: Language, folder: string): Promise<SiteFile> {
  const out = path.join(folder, `${SAMPLE}.${language}.xlsx`)
  const problems: string[] = []
  const terminal = { language, out: () => {}, error: (text: string) => problems.push(text) }
  const code = await run(['new', '--rules', RULES, '--sample', SAMPLE, '--out', out, '--language', language], terminal)
  if (code !== 0) throw new Error(problems.join('\n'))
  return { name: `samples/${path.basename(out)}`, content: readFileSync(out) }
}
