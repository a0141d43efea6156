import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'
import { shippedTitles } from './shipped-titles.ts'
import { type SiteOptions, sitePlugin } from './site-plugin.ts'
import { withoutHyphenation } from './without-hyphenation.ts'

const inSite = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url))

export interface BuildOptions extends SiteOptions {
  readonly out: string
}

/** Every page loads its files by relative addresses, so that the site works in any folder of any server. */
export async function viteConfig(options: BuildOptions): Promise<InlineConfig> {
  return {
    configFile: false,
    root: inSite('.'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), sitePlugin(options), withoutHyphenation],
    define: { SHIPPED_TITLES: JSON.stringify(await shippedTitles()) },
    build: {
      outDir: options.out,
      emptyOutDir: true,
      // Excel 2021 on Windows shows the pane in WebView2; Safari 15 stands for Excel on the Mac.
      target: ['chrome103', 'safari15.4'],
      // The spreadsheet of the workbench is large and loads after everything that people see first.
      chunkSizeWarningLimit: 8000,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: pagesOf(options), checks: { pluginTimings: false } },
    },
  }
}

/** The workbench needs Office.js from this site, which cannot be had where it comes from Microsoft. */
function pagesOf({ office }: BuildOptions): Record<string, string> {
  const pane = { taskpane: inSite('taskpane.html'), help: inSite('help.html') }
  return office === 'microsoft' ? pane : { ...pane, workbench: inSite('workbench.html') }
}
