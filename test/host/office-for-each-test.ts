import { afterEach, beforeEach, expect, test } from 'vitest'
import { type OfficeSetup, type StartedOffice, startOffice } from '../support/office.ts'

/** A fresh Excel for each test of the file. */
export function officeForEachTest(setup: () => OfficeSetup = () => ({})): () => StartedOffice {
  let office: StartedOffice | undefined
  beforeEach(async () => {
    office = await startOffice(setup())
  })
  afterEach(() => {
    office?.dispose()
    office = undefined
  })
  return () => {
    if (office === undefined) throw new Error('Excel is not running.')
    return office
  }
}

/** What a member does, a script that uses it, what the script finds. */
export type Case = readonly [
  says: string,
  script: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>,
  found: unknown,
]

/** A script that ends with an error of this code. */
export const refused = (code: string) => ({ refused: code })

export function scripts(cases: readonly Case[]): void {
  test.each(cases)('%s', async (_, script, found) => {
    expect(await outcome(script)).toEqual(found)
  })
}

async function outcome(script: Case[1]): Promise<unknown> {
  try {
    return await Excel.run(context => script(context, context.workbook.worksheets.getFirst()))
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return refused(error.code)
    throw error
  }
}

/** Loads and answers the named properties. */
export async function loaded<Loaded extends OfficeExtension.ClientObject & { load: (names: string) => unknown }>(
  object: Loaded,
  ...names: readonly (keyof Loaded & string)[]
): Promise<readonly unknown[]> {
  object.load(names.join(','))
  await object.context.sync()
  return names.map(name => object[name])
}
