import { fileURLToPath } from 'node:url'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'

const FUNCTIONS = fileURLToPath(new URL('../../functions/functions.ts', import.meta.url))

/** What Excel has to know of the custom functions, from their JSDoc tags; throws where a tag is wrong. */
export async function functionsMetadata(): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(FUNCTIONS)
  if (errors.length > 0) throw new Error(`addin/functions/functions.ts: ${errors.join('; ')}`)
  return `${metadataJson}\n`
}
