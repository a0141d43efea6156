/** Codes that Excel answers; `ApiNotFound` is also ours for whatever is not simulated, so that it fails loudly. */
export type HostErrorCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'GeneralException'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'

const sentences: Readonly<Record<HostErrorCode, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found. It may be available in a newer version of Excel.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode. Please exit the edit mode and try again.',
  InvalidReference: 'This reference is not valid for the current operation.',
  ItemAlreadyExists: 'A resource with the same name or identifier already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
}

/** A refusal in Excel's words. Where `location` is empty, the protocol fills in the member that was asked. */
export class HostError extends Error {
  readonly code: HostErrorCode
  readonly location: string

  constructor(code: HostErrorCode, message: string = sentences[code], location = '') {
    super(message)
    this.code = code
    this.location = location
  }
}

/** For everything that Office.js has and this host has not. */
export const notSimulated = (what: string): HostError =>
  new HostError('ApiNotFound', `The simulated Excel has no ${what}.`, what)
