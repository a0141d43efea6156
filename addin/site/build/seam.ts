import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { SiteFile } from './office-files.ts'

const SOURCE = fileURLToPath(new URL('../../workbench/page/seam.ts', import.meta.url))

/** The file that lets Office.js find the simulated host of the surrounding page. */
const SEAM_SCRIPT = 'workbench/seam.js'

/** The very same page, with the seam loaded just before Office.js. */
export function withSeam(html: string, officeScript: string): string {
  const office = `src="${officeScript}"`
  const at = html.lastIndexOf('<script', html.indexOf(office))
  if (at < 0) throw new Error(`The page does not load ${officeScript}.`)
  return `${html.slice(0, at)}<script src="${SEAM_SCRIPT}"></script>\n    ${html.slice(at)}`
}

/** A classic script: modules run after Office.js, which would be too late. */
export async function seamScript(): Promise<SiteFile> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, lib: { entry: SOURCE, formats: ['iife'], name: 'seam', fileName: () => 'seam.js' } },
  })
  const [result] = Array.isArray(built) ? built : [built]
  const [script] = result && 'output' in result ? result.output : []
  if (!script) throw new Error('The seam was not built.')
  return { name: SEAM_SCRIPT, content: new TextEncoder().encode(script.code) }
}
