import type { Extension } from '@codemirror/state'
import { hoverTooltip } from '@codemirror/view'
import { hoverAt } from '../../../dsl/services/hover/hover.ts'
import type { Language } from '../../../dsl/text/language.ts'
import type { Workspace } from './workspace.ts'

/** What the services say of the word under the pointer; plain text, never markup. */
export const hover = (workspace: Workspace, language: Language): Extension =>
  hoverTooltip((view, offset) => {
    const found = hoverAt(workspace.project(view.state.doc), { document: workspace.fileName, offset })
    if (!found) return null
    return {
      pos: found.span.start,
      end: found.span.end,
      above: true,
      create: () => ({ dom: linesOf(found.lines.map(line => line[language])) }),
    }
  })

export function linesOf(lines: readonly string[]): HTMLElement {
  const dom = document.createElement('div')
  dom.className = 'thuoc-hover'
  for (const line of lines) {
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    dom.append(paragraph)
  }
  return dom
}
