import { readFileSync } from 'node:fs'

/** The address in the manifest of the checkout; the one that developers' servers have. */
export const DEVELOPMENT_ADDRESS = 'https://localhost:3000/'

/** Where a site will be served, and the address that was given is no good. */
export class WrongAddress extends Error {}

/** The manifest with the site's own address in every URL. */
export function stampedManifest(address: string): string {
  const manifest = readFileSync(new URL('../../../manifest.xml', import.meta.url), 'utf8')
  return manifest.replaceAll(`"${DEVELOPMENT_ADDRESS}`, `"${escaped(addressOf(address))}`)
}

/** An absolute https address of a folder, with its closing slash; refuses others, since Excel would. */
export function addressOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new WrongAddress(`Not an https address of a folder: ${text}`)
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}

function escaped(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
