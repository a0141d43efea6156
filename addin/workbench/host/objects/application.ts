import { wordOf } from '../protocol/arguments.ts'
import { notSimulated } from '../protocol/host-error.ts'
import { hostType } from '../protocol/host-object.ts'
import type { DocumentSubject } from './sheet-subject.ts'

export const application = hostType<DocumentSubject>({
  name: 'Application',
  properties: {
    CalculationMode: {
      read: () => 'Automatic',
      write: (_, value) => {
        const mode = wordOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'])
        if (mode !== 'Automatic') throw notSimulated(`calculation mode ${mode}`)
      },
    },
    CalculationState: { calculated: true, read: () => 'Done' },
    DecimalSeparator: { read: () => '.' },
    ThousandsSeparator: { read: () => ',' },
    UseSystemSeparators: { read: () => false },
  },
  methods: {
    Calculate: ({ excel }, given) => {
      const kind = wordOf(given.text(0), ['Recalculate', 'Full', 'FullRebuild'])
      excel.spreadsheet.recalculate(kind === 'Recalculate' ? 'changed' : 'full')
    },
    // Both are hints for speed: the spreadsheet calculates after the batch in any case, and draws between frames.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
})
