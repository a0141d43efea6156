import { Command, Option } from 'commander'
import { buildSite, SITE } from './build-site.ts'
import type { OfficeSource } from './content-security.ts'
import { addressOf, DEVELOPMENT_ADDRESS, WrongAddress } from './stamp-manifest.ts'

interface Options {
  readonly base: string
  readonly office: OfficeSource
  readonly out: string
}

/** `npm run build -- --base https://intranet.example/thuoc/`: the site as files for any web server. */
async function main(args: readonly string[]): Promise<void> {
  const program = new Command('build')
    .description('Writes the add-in, its manifest and the workbench as a static site.')
    .option('--base <address>', 'the https address of the site, for its manifest', DEVELOPMENT_ADDRESS)
    .addOption(
      new Option('--office <source>', 'Office.js from this site, or from Microsoft (then without the workbench)')
        .choices(['own', 'microsoft'])
        .default('own'),
    )
    .option('--out <folder>', 'where to write', SITE)
    .parse([...args], { from: 'user' })
  const { base, office, out } = program.opts<Options>()
  await buildSite({ address: addressOf(base), office, out })
  process.stdout.write(`${out}\n`)
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof WrongAddress ? error.message : String(error)}\n`)
  process.exitCode = 1
})
