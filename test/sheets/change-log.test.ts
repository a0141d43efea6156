import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChangeLog, emptyLog, type LoggedChange, withEntry } from '../../addin/sheets/log/change-log.ts'
import { checkLog } from '../../addin/sheets/log/check-log.ts'
import { logFromXml, logXml } from '../../addin/sheets/log/log-xml.ts'
import { LOG_NAMESPACE } from '../../addin/sheets/names.ts'

const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'Sửa ngưỡng "80%" <& ]]>', '=1+1', '\u0000'),
)

/** Logs as they grow: each change begins where the one before ended. */
const someLog: fc.Arbitrary<ChangeLog> = fc
  .array(fc.tuple(someText, someText, fc.constantFrom('typed', 'office', 'unknown')), { minLength: 1, maxLength: 5 })
  .map(changes =>
    changes.reduce<ChangeLog>((log, [who, why, whoFrom], index) => {
      const change: LoggedChange = {
        at: `2026-01-0${index + 1}T08:00:00.000Z`,
        who,
        whoFrom,
        why,
        from: `rules ${index}`,
        to: `rules ${index + 1}`,
        readings: '',
      }
      return withEntry(log, change)
    }, emptyLog),
  )

const witnessesOf = ({ entries }: ChangeLog) => ({ rules: entries.at(-1)!.to, last: entries.at(-1)!.hash })

describe('a change log', () => {
  test('is whole as it was written, and comes back from its part as it went in', () => {
    fc.assert(
      fc.property(someLog, log => {
        expect(checkLog(log, witnessesOf(log))).toEqual([])
        expect(logFromXml(logXml(log))).toEqual(log)
      }),
    )
  })

  test('of which any field of any line was changed is found out, at that line', () => {
    const fields = ['at', 'who', 'why', 'from', 'to', 'readings', 'hash'] as const
    fc.assert(
      fc.property(someLog, fc.nat(), fc.constantFrom(...fields), (log, at, field) => {
        const line = at % log.entries.length
        const entries = log.entries.map((entry, index) =>
          index === line ? { ...entry, [field]: `${entry[field]} khác` } : entry,
        )
        const problems = checkLog({ ...log, entries }, witnessesOf(log))
        expect(problems).toContainEqual({ code: 'log-changed', line: line + 1 })
      }),
    )
  })

  test('from which a line was taken out is found out', () => {
    fc.assert(
      fc.property(someLog, fc.nat(), (log, at) => {
        const line = at % log.entries.length
        const entries = log.entries.filter((_, index) => index !== line)
        expect(checkLog({ ...log, entries }, witnessesOf(log))).not.toEqual([])
      }),
    )
  })

  test('whose lines changed places is found out', () => {
    fc.assert(
      fc.property(someLog, log => {
        fc.pre(log.entries.length > 1)
        const [first, second, ...others] = log.entries
        expect(checkLog({ ...log, entries: [second!, first!, ...others] }, witnessesOf(log))).not.toEqual([])
      }),
    )
  })

  test('that does not end with the rules of the workbook is behind', () => {
    const log = withEntry(emptyLog, {
      at: '2026-01-01T00:00:00.000Z',
      who: '',
      whoFrom: 'unknown',
      why: '',
      from: 'a',
      to: 'b',
      readings: '',
    })
    const { last } = witnessesOf(log)
    expect(checkLog(log, { rules: 'c', last })).toEqual([{ code: 'log-behind-rules', recorded: 'b', found: 'c' }])
    expect(checkLog(emptyLog, { rules: 'b', last })).toEqual([{ code: 'log-missing' }])
    expect(checkLog(emptyLog, { rules: 'b', last: '' })).toEqual([])
  })
})

test.each([
  ['no XML', 'xin chào'],
  ['no JSON', `<log xmlns="${LOG_NAMESPACE}"><text encoding="plain">{</text></log>`],
  ['no record', `<log xmlns="${LOG_NAMESPACE}"><text encoding="plain">[1,2]</text></log>`],
  [
    'lines of something else',
    `<log xmlns="${LOG_NAMESPACE}"><text encoding="plain">{"entries":[1,{"at":2}],"kept":"x"}</text></log>`,
  ],
  ['many tags without ends', `<log xmlns="${LOG_NAMESPACE}">${'<text'.repeat(20_000)}`],
])('a hostile part gives an empty log: %s', (_, xml) => expect(logFromXml(xml)).toEqual(emptyLog))
