import type { CountTrace, InvalidReason } from '../../trace/quantity-trace.ts'
import type { Phrases } from './phrases.ts'

const reasons: Readonly<Record<InvalidReason, string>> = {
  'not-a-number': 'it is not a number',
  negative: 'it is negative',
  'not-an-option': 'it is not the number of a printed choice',
  'not-yes-no': 'it must be yes or no',
  'above-limit': 'it is above the maximum',
  'decimal-comma': 'it is text with a decimal comma',
  'percent-text': 'it is text with a percent sign',
  'number-as-text': 'it is a number stored as text',
}

const where = (place: string): string => (place === '' ? '' : ` (${place})`)

/** Explanations in English. */
export const en: Phrases = {
  reasons,
  maximum: 'maximum',
  unknown: '?',
  yes: 'yes',
  no: 'no',
  points: points => `${points} ${points === '1' ? 'point' : 'points'}`,
  heading: (code, title, maximum) => `${code} “${title}”, at most ${maximum} points.`,
  unscoredHeading: (code, title) => `${code} “${title}”.`,
  reference: (reference, file, line) => `Basis: ${reference} (${file}, line ${line}).`,
  figure: (name, label, value, place) => `${named(name, label)}: ${value}${where(place)}.`,
  missingFigure: (name, label, provider) =>
    `${named(name, label)}: no figure yet${provider === '' ? '' : ` (to be provided by ${provider})`}.`,
  invalidFigure: (name, label, text, reason, place) =>
    `${named(name, label)}: “${text}” is invalid, ${reasons[reason]}${where(place)}.`,
  undefinedFigure: (name, label) => `${named(name, label)}: undefined, as it divides by 0.`,
  assumed: 'assumed while empty',
  byDefault: source => `taken from ${source}`,
  byCount: enCount,
  measure: name => `Measure ${name}`,
  award: 'Points',
  undefinedResult: 'undefined',
  band: limits => `band ${limits}`,
  bandTaken: (limits, seen, award) => `Band ${limits} holds (${seen}): ${award}.`,
  bandFailed: (limits, seen) => `Band ${limits} does not hold: ${seen}.`,
  bandsAfter: limits => `Not looked at any more: band ${limits.join('; ')}.`,
  otherwise: award => `None of the bands above holds, so the closing case counts: ${award}.`,
  chosen: (number, of, label, award, place) => `Choice ${number} of ${of}${where(place)}: “${label}”: ${award}.`,
  notChosen: others => `Not chosen: ${others.join('; ')}.`,
  option: (number, label, points) => `choice ${number} “${label}” (${points})`,
  tick: (answer, label, award, place) => {
    const heads = { yes: 'Yes', no: 'No', missing: 'No answer yet' }
    const ends = { yes: `adds ${award}`, no: `does not add ${award}`, missing: `does not add ${award} yet` }
    return `${heads[answer]}, “${label}”${where(place)}: ${ends[answer]}.`
  },
  assessed: {
    awarded: award => `As the assessor gave points: ${award}.`,
    share: award => `As the assessor gave a share: points = ${award}.`,
    measure: award =>
      `The assessor gave neither points nor a share, so the figures count${award === '' ? '' : `: points = ${award}`}.`,
    none: () => 'The assessor has given neither points nor a share yet.',
  },
  cohort: (units, lowest, highest) =>
    `Cohort: ${units} ${units === 1 ? 'unit' : 'units'} with data; ${lowest === '' ? '' : `lowest ${lowest}, `}highest ${highest}.`,
  given: (lowest, highest) =>
    `Compared with the given national values: ${lowest === '' ? '' : `lowest ${lowest}, `}highest ${highest}.`,
  noCohort: 'There is neither a cohort nor given lowest and highest values, so no points can be computed yet.',
  outside: 'The value of the unit lies outside the given values and takes the place of the nearer one.',
  allEqual: equal => `All units are equal (${equal}) and above 0, which earns the maximum.`,
  allZero: 'The highest value is 0, which earns 0 points.',
  contradiction: 'The given lowest value is above the highest, so no points can be computed.',
  special: (conditions, award) => `Special case: ${conditions}; ${award}.`,
  notAssessed: 'not assessed, out of the total and of its maximum',
  notSpecial: (conditions, seen) => `The special case (${conditions}) does not apply: ${seen}.`,
  specialUnclear: conditions => `Whether the special case (${conditions}) applies is not known.`,
  condition: {
    is: (label, answer) => `${label} is ${answer}`,
    missing: label => `${label} is missing`,
  },
  and: ' and ',
  cap: (computed, maximum, stated) =>
    `This comes to ${computed}, above the maximum of ${maximum}, so ${maximum} count (${
      stated ? 'the rule says “not above the maximum”' : 'a score never exceeds its maximum'
    }).`,
  shared: (partner, maximum, taken) =>
    `Shares ${maximum} with item ${partner}: both together earn no more, and item ${partner} has ${taken} already.`,
  sharedCut: (computed, points) => `The computed ${computed} are above what remains, so ${points} count.`,
  floor: computed => `This comes to ${computed}, below 0, so 0 points count.`,
  missingPolicy: {
    zero: 'Missing figures: what is missing earns 0 points, as the index states.',
    maximum: 'Missing figures: what is missing earns the maximum, as the index states.',
    'leave-out': 'Missing figures: left out of the total, as the index states.',
  },
  zeroPolicy: {
    zero: 'The denominator is 0, nothing can be divided: 0 points, as the index states.',
    maximum: 'The denominator is 0, nothing can be divided: the maximum, as the index states.',
    'leave-out': 'The denominator is 0, nothing can be divided: left out of the total, as the index states.',
  },
  ownZeroPolicy: {
    zero: 'The denominator is 0: 0 points, as the rule of this item states.',
    maximum: 'The denominator is 0 because there was nothing to handle: the maximum, as the rule of this item states.',
    'leave-out': 'The denominator is 0: left out of the total, as the rule of this item states.',
  },
  open: points => `The missing figures could still add up to ${points}.`,
  invalid: 'A figure is invalid, so there are no points; please correct it.',
  component: (code, title, result) => `${code} “${title}”: ${result}.`,
  sum: sum => `Added up: ${sum}.`,
  unscored: 'This item is recorded only; it earns no points.',
  result: (points, maximum, state) => `Result: ${points} of ${maximum} points, state: ${state}.`,
  resultExactly: (points, exactly, maximum, state) =>
    `Result: ${points} of ${maximum} points (exactly ${exactly}), state: ${state}.`,
  noResult: state => `Result: no points, state: ${state}.`,
}

function named(name: string, label: string): string {
  return label === '' ? name : `${name}, ${label}`
}

/** `counted 45 of 119 items in A of the checklist “…” that are “…”: A.I.1.1, A.I.1.2…; 3 items are not answered` */
function enCount({ title, within, states, total, counted, items, unanswered }: CountTrace): string {
  const place = `${within === '' ? '' : ` in ${within}`} of the checklist “${title.en}”`
  if (states.length === 0) return `counted ${total} items${place}`
  const named = states.map(state => `“${state.title.en}”`).join(' and ')
  const list = items.length === 0 ? '' : `: ${items.join(', ')}${counted > items.length ? '…' : ''}`
  const open = unanswered === 0 ? '' : `; ${unanswered} items are not answered and count as not done`
  return `counted ${counted} of ${total} items${place} that are ${named}${list}${open}`
}
