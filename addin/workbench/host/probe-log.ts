import { type HostObject, type NullObject, scriptName } from './protocol/host-object.ts'
import { type Action, actionType } from './protocol/wire.ts'

/** One thing that was asked of an object. */
export interface LoggedAction {
  readonly sync: number
  readonly kind: 'load' | 'call' | 'set'
  /** `Range`, or empty for a null object. */
  readonly object: string
  /** As scripts write it: `values`, `delete`; of a load, the properties with commas. */
  readonly member: string
  readonly given: readonly unknown[]
}

/** Undefined for the library's own housekeeping. */
export function logged(
  sync: number,
  action: Action,
  object: HostObject | NullObject | undefined,
): LoggedAction | undefined {
  const typeName = object?.kind === 'host-object' ? object.typeName : ''
  const kind = kinds[action.ActionType]
  if (kind === undefined || action.Name.startsWith('_')) return undefined
  const { Select = [], Expand = [] } = action.QueryInfo ?? {}
  const member = kind === 'load' ? [...Select, ...Expand].join(',') : scriptName(action.Name)
  return { sync, kind, object: typeName, member, given: action.ArgumentInfo?.Arguments ?? [] }
}

const kinds: Readonly<Record<number, LoggedAction['kind']>> = {
  [actionType.query]: 'load',
  [actionType.queryAsJson]: 'load',
  [actionType.method]: 'call',
  [actionType.setProperty]: 'set',
  [actionType.update]: 'set',
}

/** `Range.values` */
export const actionNames = ({ object, member }: LoggedAction): string => `${object}.${member}`
