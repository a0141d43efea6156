/** The words for yes and no that a cell, a table or a case may hold; letter case does not matter. */
export const yesWords = ['có', 'yes', 'true'] as const
export const noWords = ['không', 'no', 'false'] as const
