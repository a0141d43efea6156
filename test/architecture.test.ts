import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    [
      'taskpane',
      "export { functionsMetadata } from '../../addin/site/build/functions-metadata.ts'\n",
      'pane-knows-no-office',
    ],
    ['addin/sheets', "export { ViewProps } from '../../../taskpane/view.ts'\n", 'plans-know-no-office'],
    [
      'addin/sheets',
      "export type { Spreadsheet } from '../../workbench/spreadsheet/spreadsheet.ts'\n",
      'workbench-is-only-a-host',
    ],
    ['addin/sheets', "export { Univer } from '@univerjs/core'\n", 'spreadsheet-library-in-one-place'],
    ['addin/sheets', "export { createElement } from 'react'\n", 'react-in-the-pane'],
    ['addin/sheets', "export { readFileSync } from 'node:fs'\n", 'pages-run-in-browsers'],
  ])('a file in %s with %s breaks %s', (folder, line, rule) => {
    const { status, output } = layersWith(folder, line)
    expect(output).toContain(rule)
    expect(status).not.toBe(0)
  })
})

describe('only the add-in names Office', () => {
  const names =
    /\b(?:Office|Excel|CustomFunctions|OfficeRuntime|OfficeExtension)\.[a-zA-Z]|types="office-js"|@types\/office/

  test.each(['dsl', 'taskpane', 'addin/sheets', 'addin/workbench/spreadsheet'])('no file of %s does', folder => {
    expect(filesNaming(names, folder)).toEqual([])
  })

  test('the search finds the files that do', () => {
    expect(filesNaming(names, 'addin')).not.toEqual([])
  })
})

/** The code of a folder, comments left out, that matches. */
function filesNaming(names: RegExp, folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/.test(name) && !name.includes('probe'))
    .map(name => path.join(folder, name))
    .filter(name => names.test(withoutComments(readFileSync(name, 'utf8'))))
}

const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
