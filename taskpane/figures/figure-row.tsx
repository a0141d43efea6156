import { makeStyles, tokens } from '@fluentui/react-components'
import { whereOf } from '../../dsl/explain/figure-lines.ts'
import { figureText } from '../../dsl/explain/number-text.ts'
import { phrasesOf } from '../../dsl/explain/phrases/phrases-of.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { FactTrace, InputTrace } from '../../dsl/trace/quantity-trace.ts'
import { useLanguage } from '../shell/language.ts'
import { shellTexts } from '../shell/texts.ts'
import type { ViewProps } from '../view.ts'
import { figureCommands } from './commands.ts'
import { FigureControl } from './figure-control.tsx'
import type { FigureItem } from './figure-item.ts'
import { FigureLinks, goer } from './figure-links.tsx'
import { FigurePapers } from './figure-papers.tsx'
import { figureTexts } from './texts.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})

/** One figure: its name and control, its cell and links, its evidence. Nothing for a figure without a row. */
export function FigureRow({ item, trace, views }: FigureRowProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = figureTexts[language]
  const { workbook } = views
  const cell = workbook.cells.get(item.figure)
  if (!cell) return null
  const commands = figureCommands(views, item)
  const details = [
    ...(item.kind.kind === 'number' && item.kind.optional ? [texts.optional] : []),
    ...(cell.provider === '' ? [] : [texts.provider(cell.provider)]),
    ...(cell.deadline === '' ? [] : [texts.deadline(cell.deadline)]),
    ...(item.requiredEvidence === '' ? [] : [texts.required(item.requiredEvidence)]),
  ]
  return (
    <div className={styles.row} data-figure={item.figure}>
      <FigureControl
        item={item}
        cell={cell}
        figure={workbook.figures.get(item.figure)}
        hint={[takenFrom(trace, language), ...details].filter(text => text !== '').join(' · ')}
        placeholder={placeholderOf(trace, language)}
        sheetLanguage={workbook.language}
        onEnter={content => void commands.enter(content)}
      />
      <FigurePapers cell={cell} commands={commands}>
        <FigureLinks cell={cell} commands={commands} go={goer(views, shellTexts[language].done.go)} />
      </FigurePapers>
    </div>
  )
}

interface FigureRowProps {
  readonly item: FigureItem
  /** How the rules see the figure; absent where no rule was asked. */
  readonly trace: InputTrace | FactTrace | undefined
  readonly views: ViewProps
}

/** What stands in for an empty cell. */
function takenFrom(trace: FigureRowProps['trace'], language: Language): string {
  if (trace?.kind === 'fact' && trace.count) return phrasesOf(language).byCount(trace.count)
  if (trace?.kind !== 'input' || trace.taken !== 'default') return ''
  // Quotes around a sheet's name are for formulas.
  const texts = figureTexts[language]
  const answer = trace.value.kind === 'yes-no' ? `${trace.value.yes ? texts.yes : texts.no}: ` : ''
  return answer + texts.taken(whereOf(trace, { language, code: trace.code }).replace(/'([^'!]+)'!/g, '$1!'))
}

function placeholderOf(trace: FigureRowProps['trace'], language: Language): string {
  if (trace?.value.kind === 'number') return figureText(trace.value.number, language)
  return figureTexts[language].missing
}
