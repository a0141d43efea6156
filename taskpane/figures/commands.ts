import type { FigureCell } from '../../addin/ports.ts'
import type { CellValue } from '../../addin/sheets/workbook-plan.ts'
import type { ViewProps } from '../view.ts'
import type { FigureItem } from './figure-item.ts'
import { figureTexts } from './texts.ts'

type Means = Pick<ViewProps, 'addIn' | 'language' | 'run'>

/** What can be done with the cell of a figure; each can be undone. */
export function figureCommands({ addIn, language, run }: Means, { figure, name }: FigureItem) {
  const texts = figureTexts[language]
  return {
    enter: (content: CellValue): Promise<void> =>
      run(content === '' ? texts.cleared(name) : texts.entered(name), () =>
        addIn.workbook.enter({ figure, field: 'own', content }),
      ),
    write: (field: 'evidence' | 'source' | 'note', content: string): Promise<void> =>
      run(texts.entered(`${name}, ${texts[field].toLowerCase()}`), () =>
        addIn.workbook.enter({ figure, field, content }),
      ),
    linkToSelection: (): Promise<void> =>
      run(texts.linked(name), async () => {
        const { address } = await addIn.workbook.selection()
        return addIn.workbook.link([{ figure, target: address }])
      }),
    unlink: (): Promise<void> => run(texts.unlinked(name), () => addIn.workbook.unlink([figure])),
  }
}

export type FigureCommands = ReturnType<typeof figureCommands>

/** Whether typing would go over a formula. */
export const isLocked = ({ link }: FigureCell): boolean => link.kind !== 'none'
