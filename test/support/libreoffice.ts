import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

const MISSING =
  'LibreOffice is needed to recalculate workbooks: install it (Debian: `apt-get install libreoffice-calc-nogui`) or point SOFFICE to it.'

/** Recalculate every formula when a workbook is opened, whatever values it carries. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

export interface ConversionOptions {
  /** As soffice's `--convert-to` takes it: `xlsx`, `pdf`. */
  readonly format?: string
  readonly timeoutSeconds?: number
}

/**
 * Opens workbooks in LibreOffice, recalculates them from nothing and saves them again, in the same order. Throws one
 * line that says what to do where LibreOffice is missing, fails or takes too long.
 */
export async function recalculate(
  workbooks: readonly Uint8Array[],
  { format = 'xlsx', timeoutSeconds = 180 }: ConversionOptions = {},
): Promise<readonly Uint8Array[]> {
  const soffice = findSoffice()
  const folder = await mkdtemp(join(tmpdir(), 'thuoc-soffice-'))
  const names = workbooks.map((_, number) => `book${number}`)
  try {
    await writeProfile(join(folder, 'profile'))
    const files = names.map(name => join(folder, `${name}.xlsx`))
    await Promise.all(files.map((file, number) => writeFile(file, workbooks[number] ?? '')))
    await run(soffice, conversion(folder, format, files), timeoutSeconds)
    return await Promise.all(names.map(name => readFile(join(folder, 'out', `${name}.${format}`))))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The program that SOFFICE names, or the first `soffice` of the PATH. */
export function findSoffice(environment: NodeJS.ProcessEnv = process.env): string {
  if (environment.SOFFICE) return environment.SOFFICE
  const folders = (environment.PATH ?? '').split(delimiter).filter(folder => folder !== '')
  const found = folders.map(folder => join(folder, 'soffice')).find(isExecutable)
  if (found === undefined) throw new Error(MISSING)
  return found
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function writeProfile(profile: string): Promise<void> {
  await mkdir(join(profile, 'user'), { recursive: true })
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE)
}

const conversion = (folder: string, format: string, files: readonly string[]): readonly string[] => [
  `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
  ...['--headless', '--norestore', '--convert-to', format, '--outdir', join(folder, 'out'), ...files],
]

/** In a process group of its own, so that a stuck soffice ends with all its children. */
function run(program: string, parameters: readonly string[], timeoutSeconds: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      reject(new Error(`LibreOffice did not finish within ${timeoutSeconds} s.`))
    }, timeoutSeconds * 1000)
    child.on('error', () => finish(new Error(MISSING)))
    child.on('close', code =>
      finish(code === 0 ? undefined : new Error(`LibreOffice ended with ${code}. ${complaint}`)),
    )

    function finish(error: Error | undefined): void {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    }
  })
}
