import { addInTexts } from './texts.ts'

const at = (place: string): string => (place === '' ? '' : ` “${place}”`)

export const english = addInTexts({
  failures: {
    'no-workbook': () => 'No Excel workbook is open. Open the pane of Thước in Excel.',
    'sheet-protected': ({ place }) => `The sheet${at(place)} is protected. Unprotect it and try again.`,
    'cell-being-edited': () => 'A cell is being edited. Press Enter to finish, then try again.',
    'cell-not-found': ({ place }) => `The cell${at(place)} was not found. Its row or sheet may have been deleted.`,
    'several-cells': ({ place }) => `${place === '' ? 'The selection' : `“${place}”`} has several cells. Select one.`,
    'own-cell': ({ place }) => `The cell${at(place)} is on a sheet of Thước. Select a cell of another sheet.`,
    'rules-have-errors': ({ detail }) => `The rules have errors and cannot be used yet. ${detail}`.trim(),
    'name-taken': ({ place }) =>
      `The defined name${at(place)} already stands for something else. Rename it in the Name Manager and try again.`,
    'not-supported': ({ place }) => `This version of Excel lacks something that is needed${at(place)}.`,
    'changed-meanwhile': ({ place }) => `The cell${at(place)} was changed since, so this was not undone.`,
    unexpected: ({ detail }) => `Excel could not do this. ${detail}`.trim(),
  },
  refusals: {
    'no-rules': () => 'This workbook carries no rules. Open the pane of Thước to create the scoring sheets.',
    'code-not-text': ({ given }) => `Write the code in quotes, like "6.20"; ${given || 'a blank cell'} is no text.`,
    'unknown-code': ({ given }) => `The rules score nothing under the code ${given}.`,
    'too-few-cells': ({ item, expected, given }) =>
      `${item} needs ${expected} cells of figures and was given ${given}.`,
    'too-many-cells': ({ item, expected, given }) =>
      `${item} needs ${expected} cells of figures and was given ${given}.`,
    'uneven-cohort': ({ item, items, given }) =>
      `${item} compares ${items} indicators; the ${given} cells of the cohort do not divide evenly.`,
    'not-a-number': () => 'A number is needed.',
    'empty-cohort': () => 'The cohort has no numbers.',
    'equal-cohort': () =>
      'The numbers of the cohort are equal, or there is only one: there is no deviation to compare with.',
    failed: ({ detail }) => `This could not be computed: ${detail}`,
  },
  notStarted: 'Thước could not start.',
})
