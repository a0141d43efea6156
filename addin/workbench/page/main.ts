import { readPreferences, writePreferences } from '../../../taskpane/shell/preferences.ts'
import { onDrop, pickFile } from './files.ts'
import type { FileCommand } from './header.ts'
import { createPage } from './page.ts'
import { createWorkbench, type Workbench } from './workbench.ts'
import './workbench.css'

/** The language is a reader's choice for page and pane alike, kept where the pane keeps it. */
const chosenLanguage = () => readPreferences().language ?? 'vi'

function start(): void {
  const page = createPage(document.body, {
    file: command => fileCommand(workbench, command),
    ribbon: command => workbench.command(command),
    language: language => {
      writePreferences({ ...readPreferences(), language })
      workbench.speak(language)
      page.pane.contentWindow?.location.reload()
    },
  })
  const workbench = createWorkbench(page, chosenLanguage())
  workbench.speak(chosenLanguage())
  onDrop(page.drop, file => workbench.openFile(file))
  // The pane has the same choice in its menu, and tells the other pages of the site by this event.
  window.addEventListener('storage', () => workbench.speak(chosenLanguage()))
  window.addEventListener('beforeunload', event => {
    if (workbench.hasUnsavedChanges()) event.preventDefault()
  })
  workbench.openSample()
}

async function fileCommand(workbench: Workbench, command: FileCommand): Promise<void> {
  switch (command) {
    case 'open':
      return workbench.openFile(await pickFile())
    case 'save':
      return workbench.save()
    case 'blank':
      return workbench.openBlank()
    case 'sample':
      return workbench.openSample()
    default:
      return command satisfies never
  }
}

start()
