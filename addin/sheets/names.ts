/** The defined names by which a workbook is recognised, whatever its sheets are called by now. */
export const markers = {
  summary: 'thuoc_summary',
  facts: 'thuoc_facts',
  inputs: 'thuoc_inputs',
  checklist: 'thuoc_checklist',
  scores: 'thuoc_scores',
  differences: 'thuoc_differences',
  lists: 'thuoc_lists',
  targets: 'thuoc_targets',
  units: 'thuoc_units',
  points: 'thuoc_points',
  exclusion: 'thuoc_exclusion',
  ranks: 'thuoc_ranks',
  log: 'thuoc_log',
  index: 'thuoc_index',
  ruleHash: 'thuoc_rules_sha256',
  total: 'thuoc_total',
} as const

/** Custom document properties. */
export const properties = {
  index: 'thuoc-index',
  ruleFile: 'thuoc-rule-file',
  ruleHash: 'thuoc-rules-sha256',
  language: 'thuoc-language',
  layout: 'thuoc-layout',
  /** Whose workbook it is. */
  place: 'thuoc-place',
  sampleNote: 'thuoc-sample-note',
  /** The hash of the last line of the change log. */
  logHash: 'thuoc-log-sha256',
} as const

/** Raised when columns or markers change their meaning. */
export const LAYOUT_VERSION = '1'

/** The namespace of the custom XML part that carries the rules. */
export const RULES_NAMESPACE = 'urn:thuoc:rules:1'

/** The namespace of the custom XML part that carries the change log. */
export const LOG_NAMESPACE = 'urn:thuoc:log:1'

/** Defined names that record what figures are linked to begin like this. */
export const LINK_PREFIX = 'thuoc_link_'
