import type { Connection, ExecuteCommandParams } from 'vscode-languageserver/node'
import { TRANSLATE, translation } from './answers/writing.ts'
import type { Client } from './asked.ts'
import { refused } from './refused.ts'
import { serverTexts } from './texts.ts'
import type { Workspace } from './workspace.ts'

export const commands = [TRANSLATE]

/** Runs a command that an action offered; what it changes, the editor is asked to change. */
export async function execute(
  { command, arguments: given }: ExecuteCommandParams,
  { workspace, client, connection }: { workspace: Workspace; client: Client; connection: Connection },
): Promise<null> {
  const [uri, dialect]: readonly unknown[] = Array.isArray(given) ? given : []
  const isKnown = command === TRANSLATE && typeof uri === 'string' && (dialect === 'vi' || dialect === 'en')
  const view = isKnown ? await workspace.view(uri) : undefined
  if (!isKnown || !view) throw refused(serverTexts[client.language].unknownCommand)
  await connection.workspace.applyEdit(translation({ view, client }, dialect))
  return null
}
