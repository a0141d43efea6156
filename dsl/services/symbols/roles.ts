import type { ClauseWord, GrammarNode, WordLabel } from './clause-words.ts'

/** What a word of a clause is for. `gives` begins what it names; `takes` refers to it. */
export type Role =
  | 'keyword'
  | 'sign'
  | 'number'
  | 'text'
  | 'unit'
  | `gives-${GivenKind}`
  | 'takes-index'
  /** The code of an item. */
  | 'takes-code'
  /** A letter, measure, fact or an input of another item, as the place knows them. */
  | 'takes-value'
  /** What an example gives a figure to: a letter, a fact or an input of another item. */
  | 'takes-given'
  | 'takes-reading'
  | 'takes-option'
  | 'takes-translated'
  | 'takes-checklist'
  | 'takes-checklist-state'
  | 'takes-checklist-row'

/** What a rule file names. */
export type GivenKind =
  | ('index' | 'item' | 'fact' | 'fact-code' | 'input' | 'measure' | 'reading' | 'option' | 'lens')
  | ('checklist' | 'checklist-state' | 'checklist-row')

type Roles = { readonly [Node in GrammarNode as Node['name']]: { readonly [L in WordLabel<Node>]: Role } }

/** The role of every labelled word of the grammar; a new clause does not compile until its words have theirs. */
const roles: Roles = {
  number: { numeral: 'number', percent: 'sign', money: 'unit' },
  unit: { part: 'unit' },
  expression: {},
  summand: { operator: 'sign' },
  term: {},
  multiplier: { operator: 'sign', maximum: 'keyword' },
  factor: { minus: 'sign' },
  atom: { name: 'takes-value', maximum: 'keyword', open: 'sign', close: 'sign' },
  conditions: {},
  condition: { not: 'keyword', missing: 'keyword', name: 'takes-value', comparator: 'sign' },
  limits: {},
  limit: { comparator: 'sign' },
  texts: { text: 'text' },
  date: { date: 'number', day: 'number', month: 'number', year: 'number' },
  indexHead: { id: 'gives-index', title: 'text' },
  basis: { title: 'text' },
  validFrom: {},
  maximum: {},
  policy: { subject: 'keyword' },
  treatment: { points: 'number', maximum: 'keyword', leaveOut: 'keyword' },
  reading: { name: 'gives-reading', question: 'text' },
  readingOption: { name: 'gives-option', label: 'text', default: 'keyword', reason: 'text' },
  fact: { code: 'gives-fact-code', name: 'gives-fact', label: 'text', provider: 'text' },
  lens: { name: 'gives-lens', title: 'text', member: 'takes-code' },
  itemHead: { level: 'keyword', code: 'gives-item', title: 'text' },
  owner: { text: 'text' },
  coordinating: {},
  evidence: {},
  deadline: { text: 'text' },
  source: { of: 'keyword' },
  serves: { code: 'takes-code', index: 'takes-index' },
  derived: { code: 'takes-code', index: 'takes-index' },
  count: {
    state: 'takes-checklist-state',
    all: 'keyword',
    within: 'takes-checklist-row',
    checklist: 'takes-checklist',
  },
  requirement: {},
  sourceShare: { numeral: 'number', percent: 'sign', source: 'keyword' },
  countedLevel: { numeral: 'number', level: 'keyword' },
  stretch: { from: 'takes-code', to: 'takes-code' },
  proportion: {},
  sharing: { with: 'takes-code' },
  note: { text: 'text' },
  theme: { text: 'text' },
  interpretation: { text: 'text', reason: 'text' },
  variant: { reading: 'takes-reading', option: 'takes-option' },
  part: { title: 'text' },
  inputClause: { name: 'gives-input', label: 'text', provider: 'text', yes: 'keyword', no: 'keyword' },
  measure: { name: 'gives-measure' },
  guard: { leaveOut: 'keyword' },
  choose: {},
  tick: {},
  optionClause: { label: 'text' },
  bands: {},
  band: {},
  otherwise: {},
  assessed: {},
  formula: { cap: 'keyword' },
  cohort: { method: 'keyword' },
  children: {},
  unscored: {},
  example: { title: 'text', code: 'takes-code' },
  expectation: { state: 'keyword' },
  assignedValue: { name: 'takes-given', yes: 'keyword', no: 'keyword', missing: 'keyword' },
  cohortUnit: {},
  chosenReading: { reading: 'takes-reading', option: 'takes-option' },
  assignmentHead: { index: 'takes-index', place: 'text' },
  assignmentEntry: { code: 'takes-code' },
  duty: { type: 'keyword', owner: 'keyword', coordinating: 'keyword', implementing: 'keyword' },
  targetsHead: { index: 'takes-index', place: 'text' },
  targetEntry: { code: 'takes-code', title: 'text', reason: 'text' },
  checklistHead: { id: 'gives-checklist', title: 'text' },
  checklistState: { name: 'gives-checklist-state', title: 'text', needed: 'takes-checklist-state' },
  checklistCounts: { within: 'takes-checklist-row' },
  levelCount: { level: 'keyword' },
  checklistRow: { level: 'keyword', code: 'gives-checklist-row', title: 'text' },
  translationHead: { index: 'takes-index' },
  translationEntry: { key: 'takes-translated', text: 'text' },
}

/** What a word is for; a keyword or sign without a label of its own is one. */
export function roleOf({ rule, label }: Pick<ClauseWord, 'rule' | 'label'>): Role {
  const ofRule: { readonly [label: string]: Role } = roles[rule as keyof Roles] ?? {}
  return ofRule[label] ?? (/^\p{Lu}/u.test(label) ? 'keyword' : 'sign')
}
