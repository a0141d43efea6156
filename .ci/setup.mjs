// Makes a fresh machine ready: the npm packages of the lock file and, with --libreoffice and --chromium, those programs.
// Runs before `npm start` and `npm test`, needs nothing but Node and npm, and does nothing when all is there.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'

installPackages()
if (process.argv.includes('--libreoffice')) installLibreOffice()
if (process.argv.includes('--chromium')) installChromium()

function installPackages() {
  const installed = 'node_modules/.package-lock.json'
  const current = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs
  if (current || (existsSync(installed) && sameVersions(installed))) return
  console.log('Installing the npm packages of package-lock.json …')
  // Not `npm ci`: it insists on the native packages of every platform, which some registries do not carry.
  run('npm', ['install', '--no-fund', '--no-audit', '--loglevel=error'], 'npm install')
}

function sameVersions(installed) {
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages
  const want = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
  return Object.entries(want).every(
    ([name, { version, optional }]) => name === '' || optional || have[name]?.version === version,
  )
}

function installLibreOffice() {
  if (process.env.SOFFICE || succeeds('soffice', ['--version'])) return
  installFromDebian('libreoffice-calc-nogui', 'The tests recalculate workbooks with LibreOffice Calc', 'SOFFICE')
}

function installChromium() {
  if (process.env.CHROMIUM || succeeds('chromium', ['--version'])) return
  installFromDebian('chromium', 'The tests run the workbench in Chromium', 'CHROMIUM')
}

/** Says why, and what else a person may do: name the program in a variable of the environment. */
function installFromDebian(name, reason, variable) {
  const how = `apt-get install --no-install-recommends ${name}`
  const canInstall = process.getuid?.() === 0 && succeeds('apt-get', ['--version'])
  if (!canInstall) {
    console.error(`${reason}, which is not here. Install it: ${how} (or set ${variable} to its program).`)
    process.exit(1)
  }
  console.log(`${reason}; installing it from Debian’s packages …`)
  run('apt-get', ['update', '-qq'], 'apt-get update')
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], how)
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

function run(command, args, how) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status } = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], env })
  if (status === 0) return
  console.error(`This step failed: ${how}`)
  process.exit(status ?? 1)
}
