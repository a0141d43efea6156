import type { TestProject } from 'vitest/node'
import { currentSite } from '../../addin/site/build/build-site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the built site. */
    readonly site: string
  }
}

/** Runs once, before the first test that needs the site. */
export async function setup({ provide }: TestProject): Promise<void> {
  provide('site', await currentSite())
}
