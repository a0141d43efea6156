import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { fingerprint, fingerprintIn, recordFingerprint } from './fingerprint.ts'
import { DEVELOPMENT_ADDRESS } from './stamp-manifest.ts'
import { type BuildOptions, viteConfig } from './vite-config.ts'

/** Where `npm run build` writes. */
export const SITE = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Writes the whole site. */
export async function buildSite(options: BuildOptions): Promise<void> {
  await build(await viteConfig(options))
}

/**
 * The site for this machine, built only where a source has changed since; answers the folder. It lies apart from
 * what `npm run build` writes for others.
 */
export async function currentSite(announce: () => void = () => {}): Promise<string> {
  const out = path.join(path.dirname(SITE), 'node_modules', '.cache', 'thuoc-site')
  const current = fingerprint()
  if (fingerprintIn(out) === current) return out
  announce()
  rmSync(out, { recursive: true, force: true })
  await buildSite({ out, address: DEVELOPMENT_ADDRESS, office: 'own' })
  recordFingerprint(out, current)
  return out
}
