import { HostError, notSimulated } from './host-error.ts'
import { type HostObject, isHostObject, type NullObject, nullObject } from './host-object.ts'
import { answerQuery, needsCalculation } from './query.ts'
import type { References } from './references.ts'
import { type Action, type ArgumentInfo, actionType, type Batch, type BatchAnswer, pathType } from './wire.ts'

/** What a batch works on. */
export interface BatchContext {
  readonly root: HostObject
  /** `Microsoft.ExcelServices.CustomFunctions` and the like; undefined where there is no such service. */
  readonly service: (name: string) => HostObject | undefined
  readonly references: References
  /** Resolves when results of formulas may be read. */
  readonly calculated: () => Promise<void>
  /** Before each action; may throw a HostError to make it fail. */
  readonly before: (action: Action, object: HostObject | NullObject | undefined) => void
}

/**
 * Runs the actions in order and stops at the first that fails. What was done before stays done, as in Excel: there
 * is no rollback, so an add-in has to cope with half of its batch.
 */
export async function runBatch(batch: Batch, context: BatchContext): Promise<BatchAnswer> {
  const answer: BatchAnswer = { Results: [], TraceIds: [] }
  const run = new Run(batch, context)
  for (const [index, action] of batch.Actions.entries()) {
    try {
      answer.Results.push({ ActionId: action.Id, Value: await run.action(action) })
      if (action.ActionType === actionType.trace) answer.TraceIds.push(action.Id)
    } catch (error) {
      answer.Error = describe(error, index)
      break
    }
  }
  return answer
}

class Run {
  readonly #batch: Batch
  readonly #context: BatchContext
  readonly #resolved = new Map<number, HostObject | NullObject>()

  constructor(batch: Batch, context: BatchContext) {
    this.#batch = batch
    this.#context = context
  }

  async action(action: Action): Promise<unknown> {
    if (action.ActionType === actionType.trace) return this.#context.before(action, undefined) ?? null
    const object = this.#resolve(action.ObjectPathId)
    this.#context.before(action, object)
    if (object.kind === 'null-object') return onNullObject(action)
    return this.#act(action, object)
  }

  async #act(action: Action, object: HostObject): Promise<unknown> {
    switch (action.ActionType) {
      case actionType.instantiate:
        return this.#describe(object)
      case actionType.method:
        return this.#call(action, object)
      case actionType.setProperty:
        object.write(action.Name, this.#arguments(action.ArgumentInfo)[0])
        return null
      case actionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) writeNested(object, name, value)
        return null
      case actionType.query:
        return this.#query(action, object, 'wire')
      case actionType.queryAsJson:
        return this.#query(action, object, 'json')
      default:
        throw notSimulated(`action type ${action.ActionType}`)
    }
  }

  async #query(action: Action, object: HostObject, form: 'wire' | 'json'): Promise<unknown> {
    const query = action.QueryInfo ?? {}
    if (needsCalculation(object, query)) await this.#context.calculated()
    return answerQuery(object, query, form)
  }

  #call(action: Action, object: HostObject): unknown {
    if (action.Name === '_KeepReference') return this.#context.references.keep(object) ?? null
    const value = object.call(action.Name, this.#arguments(action.ArgumentInfo))
    if (value === nullObject) return null
    return isHostObject(value) ? this.#describe(value) : (value ?? null)
  }

  #describe(object: HostObject): unknown {
    const kept = this.#context.references.idOf(object)
    return { ...object.identity(), ...(kept === undefined ? {} : { _ReferenceId: kept }) }
  }

  #arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? []
    return (info?.Arguments ?? []).map((value, index) => {
      const path = paths[index]
      return typeof path === 'number' && path !== 0 ? this.#resolve(path) : value
    })
  }

  #resolve(id: number): HostObject | NullObject {
    const known = this.#resolved.get(id)
    if (known !== undefined) return known
    const object = this.#follow(id)
    this.#resolved.set(id, object)
    return object
  }

  #follow(id: number): HostObject | NullObject {
    const path = this.#batch.ObjectPaths[id]
    if (path === undefined) throw new HostError('InvalidReference')
    switch (path.ObjectPathType) {
      case pathType.root:
        return this.#context.root
      case pathType.nullObject:
        return nullObject
      case pathType.reference:
        return this.#context.references.find(path.Name)
      case pathType.newObject:
        return this.#service(path.Name)
    }
    const parent = this.#resolve(path.ParentObjectPathId ?? 0)
    if (parent.kind === 'null-object') return nullObject
    switch (path.ObjectPathType) {
      case pathType.property:
        return parent.link(path.Name)
      case pathType.indexer:
        return parent.item(this.#arguments(path.ArgumentInfo))
      case pathType.method:
        return asObject(parent.call(path.Name, this.#arguments(path.ArgumentInfo)), path.Name)
      default:
        throw notSimulated(`object path type ${path.ObjectPathType}`)
    }
  }

  #service(name: string): HostObject {
    const service = this.#context.service(name)
    if (service === undefined) throw notSimulated(`service ${name}`)
    return service
  }
}

/** Housekeeping of the library (`_KeepReference`) and reading pass over a null object; using it is an error. */
function onNullObject(action: Action): null {
  const isUse = action.ActionType === actionType.method || action.ActionType === actionType.setProperty
  if (isUse && !action.Name.startsWith('_')) throw new HostError('ItemNotFound', undefined, action.Name)
  return null
}

function asObject(value: unknown, member: string): HostObject | NullObject {
  if (value === nullObject) return nullObject
  if (isHostObject(value)) return value
  throw new HostError('GeneralException', `${member} answers no object.`)
}

function writeNested(object: HostObject, name: string, value: unknown): void {
  const member = name.charAt(0).toUpperCase() + name.slice(1)
  if (!object.hasLink(member)) {
    object.write(member, value)
    return
  }
  const target = object.link(member)
  if (target.kind === 'null-object' || typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) writeNested(target, key, inner)
}

function describe(error: unknown, ActionIndex: number): NonNullable<BatchAnswer['Error']> {
  if (!(error instanceof HostError)) {
    // A mistake of this host, not of the add-in: it must not look like one of Excel's answers.
    const Message = `The simulated Excel failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`
    return { Code: 'GeneralException', Message, Location: '', ActionIndex, HttpStatusCode: 500 }
  }
  const { code: Code, message: Message, location: Location } = error
  return { Code, Message, Location, ActionIndex, HttpStatusCode: Code === 'ItemNotFound' ? 404 : 400 }
}
