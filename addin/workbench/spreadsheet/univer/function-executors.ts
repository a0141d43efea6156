import type { Nullable } from '@univerjs/core'
import type { BaseFunction, BaseValueObject, IFunctionInfo } from '@univerjs/engine-formula'
import type { Argument, CellResult, FunctionEntry } from '../spreadsheet.ts'
import type { Caller, FunctionResult } from './function-results.ts'
import type { UniverLibrary } from './library.ts'

/** Excel shows it, and passes it on as an error, where a function has not answered yet. */
export const BUSY = '#BUSY!'

export type AnswerTo = (call: {
  readonly id: string
  readonly parameters: readonly Argument[]
  readonly caller: Caller
}) => FunctionResult | undefined

/** A function of Univer that answers with what is known and is busy until then. */
export function functionExecutor(library: UniverLibrary, entry: FunctionEntry, answerTo: AnswerTo): BaseFunction {
  const { formulas } = library
  const { ErrorType } = formulas
  // Univer keeps the names of its errors in a set that it exports; a name in it counts as an error in every formula.
  formulas.ERROR_TYPE_SET.add(busyOf())

  return new (class extends formulas.BaseFunction {
    // The function itself says what it lacks.
    override minParams = 0
    override maxParams = entry.parameters.some(({ repeating }) => repeating) ? 255 : entry.parameters.length

    override calculate(...variants: BaseValueObject[]) {
      const parameters = variants.map((variant, index) => argumentOf(variant, isMatrix(entry, index)))
      const caller = { sheet: this.subUnitId ?? '', row: this.row, column: this.column }
      const answer = answerTo({ id: entry.id, parameters, caller })
      return answer === undefined ? formulas.ErrorValueObject.create(busyOf()) : objectOf(answer)
    }
  })(entry.name.toUpperCase())

  function busyOf(): (typeof ErrorType)[keyof typeof ErrorType] {
    // Not among the names of the enumeration, which is only a set of texts at run time.
    return BUSY as unknown as (typeof ErrorType)[keyof typeof ErrorType]
  }

  function argumentOf(variant: BaseValueObject, matrix: boolean): Argument {
    if (!variant.isArray()) return matrix ? [[scalarOf(variant)]] : scalarOf(variant)
    // `isArray` says so; Univer's declaration of it is no type guard.
    const rows = (variant as InstanceType<typeof formulas.ArrayValueObject>).getArrayValue()
    const cells = rows.map(row => row.map(scalarOf))
    return matrix ? cells : (cells[0]?.[0] ?? '')
  }

  function scalarOf(variant: Nullable<BaseValueObject>): CellResult {
    if (!variant || variant.isNull()) return ''
    if (variant.isError()) return { error: String(variant.getValue()) }
    return variant.getValue()
  }

  function objectOf(answer: FunctionResult): BaseValueObject {
    // Not by Univer's factory, which takes texts such as 6.20 for numbers.
    if (typeof answer === 'string') return formulas.StringValueObject.create(answer)
    if (typeof answer === 'number') return formulas.NumberValueObject.create(answer)
    if (typeof answer === 'boolean') return formulas.BooleanValueObject.create(answer)
    if ('error' in answer) return formulas.ErrorValueObject.create(answer.error as ReturnType<typeof busyOf>)
    const calculateValueList = answer.map(row => row.map(cell => objectOf(cell)))
    return formulas.ArrayValueObject.create({
      calculateValueList,
      rowCount: calculateValueList.length,
      columnCount: calculateValueList[0]?.length ?? 0,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    })
  }
}

/** What the formula editor offers while somebody types the name. */
export function functionDescription(
  { formulas }: UniverLibrary,
  { name, description, parameters }: FunctionEntry,
): IFunctionInfo {
  return {
    functionName: name.toUpperCase(),
    functionType: formulas.FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map(parameter => ({
      name: parameter.name,
      detail: '',
      example: '',
      require: 1,
      repeat: Number(parameter.repeating),
    })),
  }
}

function isMatrix({ parameters }: FunctionEntry, index: number): boolean {
  const parameter = parameters[index] ?? parameters.findLast(({ repeating }) => repeating)
  return parameter?.matrix ?? false
}
