import type { FunctionEntry } from '../../spreadsheet/spreadsheet.ts'

/** The part of a `functions.json` (made by `custom-functions-metadata`) that a host needs. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[]
  readonly allowErrorForDataTypeAny?: boolean
}

export interface FunctionMetadata {
  readonly id: string
  readonly name: string
  readonly description?: string
  readonly parameters: readonly ParameterMetadata[]
  readonly options?: {
    readonly cancelable?: boolean
    readonly requiresAddress?: boolean
    readonly requiresParameterAddresses?: boolean
    readonly stream?: boolean
    readonly volatile?: boolean
  }
}

export interface ParameterMetadata {
  readonly name: string
  readonly type?: string
  readonly dimensionality?: string
  readonly optional?: boolean
  readonly repeating?: boolean
}

/** Functions as the manifest declares them: a namespace and the file it points to. */
export interface DeclaredFunctions {
  readonly namespace: string
  readonly metadata: FunctionsMetadata
}

export const entriesOf = ({ namespace, metadata }: DeclaredFunctions): readonly FunctionEntry[] =>
  metadata.functions.map(({ id, name, description = '', parameters }) => ({
    name: `${namespace}.${name}`.toUpperCase(),
    id,
    description,
    parameters: parameters.map(parameter => ({
      name: parameter.name,
      matrix: parameter.dimensionality === 'matrix',
      repeating: parameter.repeating === true,
    })),
  }))

/** @throws Error where the metadata asks for what is not simulated. */
export function checkMetadata({ functions }: FunctionsMetadata): void {
  for (const { name, options } of functions)
    for (const option of ['stream', 'requiresParameterAddresses', 'volatile'] as const)
      if (options?.[option] === true)
        throw new Error(`The simulated Excel has no custom functions with ${option}: ${name}`)
}
