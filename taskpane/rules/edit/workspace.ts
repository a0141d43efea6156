import type { Text } from '@codemirror/state'
import type { RuleText } from '../../../addin/ports.ts'
import { Project } from '../../../dsl/services/project.ts'
import type { RuleDraft } from './rule-draft.ts'

/** The project behind an editor: all files of the draft, with the document of the editor as it stands. */
export interface Workspace {
  readonly fileName: string
  readonly project: (document: Text) => Project
}

/** One project a draft, so that going from file to file reads nothing anew. */
const projects = new WeakMap<RuleDraft, Project>()

export function workspaceOf(draft: RuleDraft, fileName: string): Workspace {
  let last: { readonly document: Text; readonly files: readonly RuleText[]; readonly project: Project } | undefined
  return {
    fileName,
    project: document => {
      const drafted = draft.files()
      if (last?.document === document && last.files === drafted) return last.project
      const files = drafted.map(({ fileName: name, text }) => ({
        name,
        text: name === fileName ? document.toString() : text,
      }))
      const project = new Project(files, projects.get(draft))
      projects.set(draft, project)
      last = { document, files: drafted, project }
      return project
    },
  }
}
