import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const LIBRARY = fileURLToPath(new URL('../../../node_modules/@microsoft/office-js/dist', import.meta.url))

/** Excel on the web, on Windows and on the Mac; other hosts have no shared runtime. */
const SCRIPTS = ['office.js', 'excel-web-16.00.js', 'excel-win32-16.01.js', 'excel-mac-16.00.js']

/** Shown by the library itself where it does not trust its host. */
const ERROR_PAGE = 'agaveerrorux'

export interface SiteFile {
  /** Below the site, with slashes. */
  readonly name: string
  readonly content: Uint8Array
}

/** The files of Office.js that Excel's hosts load, byte for byte as the package has them. */
export function officeFiles(): readonly SiteFile[] {
  const locales = readdirSync(LIBRARY).filter(name => existsSync(path.join(LIBRARY, name, 'office_strings.js')))
  const names = [...SCRIPTS, ...locales.map(locale => `${locale}/office_strings.js`), ...filesBelow(ERROR_PAGE)]
  return names.map(name => ({
    name: `office/${asAskedFor(name)}`,
    content: readFileSync(path.join(LIBRARY, name)),
  }))
}

/** The package has the folder in small letters; the library asks for capitals, which matters to most web servers. */
function asAskedFor(name: string): string {
  return name.startsWith(`${ERROR_PAGE}/`) ? name.replace(ERROR_PAGE, 'AgaveErrorUX') : name
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(path.join(LIBRARY, folder), { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => path.relative(LIBRARY, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
}
