/** The numbers that Office.js puts on the wire. Read from its debug build; Microsoft documents none of them. */
export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const

export const pathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const

/** First field of a pushed entry. */
export const messageCategory = { customFunction: 1, action: 2, event: 65536 } as const

/** Second field of a pushed entry of category `customFunction` or `action`. */
export const messageType = { invoke: 1000, cancel: 1001, action: 1000, visibility: 65539 } as const

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[]
  /** Where not 0, the argument at that place is the object of this path. */
  readonly ReferencedObjectPathIds?: readonly unknown[]
}

export interface QueryInfo {
  readonly Select?: readonly string[]
  readonly Expand?: readonly string[]
  readonly Skip?: number
  readonly Top?: number
}

export interface Action {
  readonly Id: number
  readonly ActionType: number
  readonly Name: string
  readonly ObjectPathId: number
  readonly ArgumentInfo?: ArgumentInfo
  readonly QueryInfo?: QueryInfo
  readonly ObjectState?: Readonly<Record<string, unknown>>
}

export interface ObjectPath {
  readonly Id: number
  readonly ObjectPathType: number
  readonly Name: string
  readonly ParentObjectPathId?: number
  readonly ArgumentInfo?: ArgumentInfo
}

export interface Batch {
  readonly Actions: readonly Action[]
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>
}

export interface BatchAnswer {
  Results: { ActionId: number; Value: unknown }[]
  TraceIds: number[]
  Error?: {
    readonly Code: string
    readonly Message: string
    readonly Location: string
    readonly ActionIndex: number
    readonly HttpStatusCode: number
  }
}

/** `[category, type, target, message as JSON, id, isRemote]` */
export type PushEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
  isRemote: boolean,
]
