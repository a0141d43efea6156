import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const made: string[] = []

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true })
})

/** Runs the layer check over one extra file in a folder of the source. */
function layersWith(folder: string, line: string): { status: number | null; output: string } {
  const place = mkdtempSync(path.join(folder, 'layer-probe-'))
  made.push(place)
  writeFileSync(path.join(place, 'probe.ts'), line)
  const cruise = ['depcruise', '--config', '.dependency-cruiser.cjs', '--output-type', 'err', place]
  const { status, stdout, stderr } = spawnSync('npx', cruise, { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe('the layer check can fail', () => {
  test.each([
    ['dsl/text', "export { parse } from '../../grammar/parse.ts'\n", 'text-knows-nothing'],
    ['dsl/score', "export { parse } from '../../grammar/parse.ts'\n", 'score-knows-no-syntax'],
    ['dsl/model', "export { readFileSync } from 'node:fs'\n", 'dsl-is-portable'],
    ['dsl/emit', "export { main } from '../../cli/main.ts'\n", 'nobody-needs-the-command-line'],
    ['dsl/emit', "export { planWorkbook } from '../../../addin/sheets/plan.ts'\n", 'dsl-knows-no-workbook'],
  ])('a file in %s with %s breaks %s', (folder, line, rule) => {
    const { status, output } = layersWith(folder, line)
    expect(output).toContain(rule)
    expect(status).not.toBe(0)
  })
})
