import { access, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { reasonOf } from './reason.ts'
import { Refusal, refusals } from './texts.ts'

/**
 * Writes a whole file or nothing: into a temporary file beside it, then renamed. Refuses to replace an
 * existing file unless `replace` says so.
 */
export async function writeFileAtomically(
  name: string,
  content: string | Uint8Array,
  replace: 'refuse' | 'replace',
): Promise<void> {
  if (replace === 'refuse') await refuseExisting(name)
  await mkdir(path.dirname(name), { recursive: true }).catch(error => {
    throw new Refusal(refusals.cannotWrite(name, reasonOf(error)))
  })
  const temporary = path.join(path.dirname(name), `.${path.basename(name)}.${process.pid}.tmp`)
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, name)
  } catch (error) {
    await rm(temporary, { force: true })
    throw new Refusal(refusals.cannotWrite(name, reasonOf(error)))
  }
}

/** Refuses early, before long work, where the file exists already. */
export async function refuseExisting(name: string): Promise<void> {
  const exists = await access(name).then(
    () => true,
    () => false,
  )
  if (exists) throw new Refusal(refusals.exists(name))
}
