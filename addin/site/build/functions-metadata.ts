import path from 'node:path'
import { generateCustomFunctionsMetadata } from 'custom-functions-metadata'

const FUNCTIONS = path.join(import.meta.dirname, '../../functions/functions.ts')

/**
 * What Excel has to know of the custom functions, from their JSDoc tags; throws where a tag is wrong. Errors in cells
 * are handed over, which the generator knows no tag for: a figure that shows one is invalid, as native formulas say.
 */
export async function functionsMetadata(): Promise<string> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(FUNCTIONS)
  if (errors.length > 0) throw new Error(`addin/functions/functions.ts: ${errors.join('; ')}`)
  const metadata = { allowErrorForDataTypeAny: true, ...JSON.parse(metadataJson) }
  return `${JSON.stringify(metadata, undefined, 2)}\n`
}
