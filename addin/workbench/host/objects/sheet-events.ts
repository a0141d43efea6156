import type { Arguments } from '../protocol/arguments.ts'
import type { EventName } from '../subscriptions.ts'
import type { Excel } from './excel.ts'

/** How Office.js spells each event when it subscribes. */
const wireNames = {
  changed: 'DataChangedEvent',
  selectionChanged: 'SelectionChangedEvent',
  activated: 'ActivatedEvent',
  deactivated: 'DeactivatedEvent',
  calculated: 'CalculatedEvent',
  nameChanged: 'EventNameChanged',
  protectionChanged: 'ProtectionChangedEvent',
} as const satisfies Partial<Record<EventName, string>>

const collectionNames = { ...wireNames, added: 'AddedEvent', deleted: 'DeletedEvent' } as const

type Listening = { readonly excel: Excel; readonly sheet?: { readonly id: string } }
type Methods = Readonly<Record<string, (subject: Listening, given: Arguments) => unknown>>

/** Of one worksheet. */
export const eventMethods: Methods = methodsFor(wireNames)

/** Of all worksheets. */
export const collectionEventMethods: Methods = methodsFor(collectionNames)

function methodsFor(names: Readonly<Partial<Record<EventName, string>>>): Methods {
  return Object.fromEntries(
    (Object.entries(names) as [EventName, string][]).flatMap(([event, name]) => [
      [`_Register${name}`, ({ excel, sheet }: Listening) => excel.subscriptions.add(event, sheet?.id)],
      [`_Unregister${name}`, ({ excel, sheet }: Listening) => excel.subscriptions.remove(event, sheet?.id)],
    ]),
  )
}
