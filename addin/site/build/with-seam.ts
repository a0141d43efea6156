/** The file that lets Office.js find the simulated host of the surrounding page. */
export const SEAM_SCRIPT = 'workbench/seam.js'

/** The very same page, with the seam loaded just before Office.js. */
export function withSeam(html: string, officeScript: string): string {
  const office = `src="${officeScript}"`
  const at = html.lastIndexOf('<script', html.indexOf(office))
  if (at < 0) throw new Error(`The page does not load ${officeScript}.`)
  return `${html.slice(0, at)}<script src="${SEAM_SCRIPT}"></script>\n    ${html.slice(at)}`
}
