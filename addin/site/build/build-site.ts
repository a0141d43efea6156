import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { fingerprint } from './fingerprint.ts'
import { DEVELOPMENT_ADDRESS } from './stamp-manifest.ts'
import { type BuildOptions, viteConfig } from './vite-config.ts'

/** Where `npm run build` writes. */
export const SITE = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Writes the whole site. */
export async function buildSite(options: BuildOptions): Promise<void> {
  await build(await viteConfig(options))
}

/** Sites for this machine, by the fingerprint of what they are made of; apart from what `npm run build` writes for others. */
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/thuoc-site', import.meta.url))

/** Older ones are taken away; a few stay, since another program may be serving them. */
const KEPT = 3

/** The site for this machine, built only where a source has changed since; answers its folder. */
export async function currentSite(announce: () => void = () => {}): Promise<string> {
  const site = path.join(CACHE, fingerprint())
  if (existsSync(site)) return site
  announce()
  mkdirSync(CACHE, { recursive: true })
  const unfinished = mkdtempSync(path.join(CACHE, UNFINISHED))
  await buildSite({ out: unfinished, address: DEVELOPMENT_ADDRESS, office: 'own' })
  keep(unfinished, site)
  removeOld()
  return site
}

const UNFINISHED = 'unfinished-'

/** Another program may have built the same site meanwhile. */
function keep(built: string, site: string): void {
  if (existsSync(site)) rmSync(built, { recursive: true })
  else renameSync(built, site)
}

function removeOld(): void {
  const sites = readdirSync(CACHE)
    .filter(name => !name.startsWith(UNFINISHED))
    .map(name => path.join(CACHE, name))
    .toSorted((left, right) => statSync(right).mtimeMs - statSync(left).mtimeMs)
  for (const old of sites.slice(KEPT)) rmSync(old, { recursive: true, force: true })
}
