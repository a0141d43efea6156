import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node'

/** Why a request cannot be done; editors show the sentence. */
export const refused = (sentence: string): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, sentence)
