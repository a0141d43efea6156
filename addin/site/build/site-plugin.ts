import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite'
import { contentSecurityPolicy, MICROSOFT_ORIGIN, type OfficeSource } from './content-security.ts'
import { functionsMetadata } from './functions-metadata.ts'
import { iconFiles } from './icon-files.ts'
import { officeFiles, type SiteFile } from './office-files.ts'
import { sampleWorkbooks } from './sample-workbooks.ts'
import { seamScript, withSeam } from './seam.ts'
import { stampedManifest } from './stamp-manifest.ts'

export interface SiteOptions {
  /** The https address under which the site will be served, for the manifest. */
  readonly address: string
  readonly office: OfficeSource
}

const OWN_OFFICE = 'office/office.js'
const MICROSOFT_OFFICE = `${MICROSOFT_ORIGIN}/lib/1/hosted/office.js`

/** Everything of the site that is not bundled code: policy, Office.js, manifest, functions, icons, samples. */
export function sitePlugin(options: SiteOptions): Plugin {
  return {
    name: 'site',
    // After the pages are there.
    enforce: 'post',
    transformIndexHtml: {
      order: 'pre',
      handler: html => ({ html: withOffice(html, options.office), tags: [policyTag(options.office)] }),
    },
    async generateBundle(_, bundle) {
      for (const { name, content } of await filesOf(options, bundle))
        this.emitFile({ type: 'asset', fileName: name, source: content })
    },
  }
}

function policyTag(office: OfficeSource): HtmlTagDescriptor {
  const attrs = { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy(office) }
  return { tag: 'meta', attrs, injectTo: 'head-prepend' }
}

function withOffice(html: string, office: OfficeSource): string {
  return office === 'own' ? html : html.replace(`src="${OWN_OFFICE}"`, `src="${MICROSOFT_OFFICE}"`)
}

async function filesOf({ address, office }: SiteOptions, bundle: Rolldown.OutputBundle): Promise<readonly SiteFile[]> {
  const common = [
    textFile('manifest.xml', stampedManifest(address)),
    textFile('functions.json', await functionsMetadata()),
    textFile('functions.js', functionsScript(bundle)),
    ...iconFiles(),
  ]
  if (office === 'microsoft') return common
  const page = textFile('taskpane-workbench.html', withSeam(pageIn(bundle, 'taskpane.html'), OWN_OFFICE))
  return [...common, page, await seamScript(), ...officeFiles(), ...(await sampleWorkbooks())]
}

/**
 * The manifest has to name a script with the functions. With a shared runtime Excel takes them from the page instead;
 * whoever opens this address still gets that same code.
 */
function functionsScript(bundle: Rolldown.OutputBundle): string {
  const entry = Object.values(bundle).find(each => each.type === 'chunk' && each.isEntry && each.name === 'taskpane')
  if (!entry) throw new Error('The bundle has no entry "taskpane".')
  return `import './${entry.fileName}'\n`
}

function pageIn(bundle: Rolldown.OutputBundle, name: string): string {
  const page = bundle[name]
  if (page?.type !== 'asset') throw new Error(`The bundle has no page ${name}.`)
  return typeof page.source === 'string' ? page.source : new TextDecoder().decode(page.source)
}

const textFile = (name: string, text: string): SiteFile => ({ name, content: new TextEncoder().encode(text) })
