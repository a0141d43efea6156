import type { IParserErrorMessageProvider, TokenType } from 'chevrotain'

/**
 * Puts the names of the token types that the grammar expected into an error's message, as data for
 * syntax-errors.ts; the sentences that people read are made in dsl/text/messages.
 */
export const expectedWords: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => expected.name,
  buildNotAllInputParsedMessage: () => 'EOF',
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => firstOf(expectedPathsPerAlt.flat()),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => firstOf(expectedIterationPaths),
}

/** The token types' names in such a message. */
export const expectedNames = (message: string): readonly string[] => message.split(' ').filter(name => name !== '')

function firstOf(paths: readonly (readonly TokenType[])[]): string {
  return [...new Set(paths.flatMap(path => path[0]?.name ?? []))].join(' ')
}
