import type { BasisNode, IndexNode, PolicyNode, ReadingNode } from '../grammar/ast.ts'
import { vocabulary } from '../grammar/vocabulary.ts'
import { factNameOf } from '../model/ids.ts'
import type { Fact, LegalBasis, PolicyTreatment, Reading } from '../model/rulebook.ts'
import { pure, unitNamed } from '../numbers/unit.ts'
import { factCounts } from './bind-count.ts'
import type { Context } from './context.ts'
import { replacement } from './unknown-name.ts'

/** The facts of an index by name; repeated names and codes are reported. */
export function bindFacts(node: IndexNode, context: Omit<Context, 'facts'>): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>()
  const codes = new Map<string, Fact>()
  const { report, source, translations } = context
  const counts = factCounts(context)
  for (const { code, name, unit, label, provider, count: counted } of node.facts) {
    const twin = facts.get(name.text)
    if (twin) {
      report({ code: 'duplicate-name', name: name.text }, name.span, { related: [{ source, span: twin.span }] })
      continue
    }
    const count = counted && counts(counted, name, unit ? unitNamed(unit.text) : pure)
    const fact: Fact = {
      name: factNameOf(name.text),
      code: code?.text ?? '',
      label: translations.inBoth(label?.text ?? name.text, name.text),
      unit: unit ? unitNamed(unit.text) : pure,
      provider: provider?.text ?? '',
      ...(count ? { count } : {}),
      span: name.span,
    }
    const sameCode = code && codes.get(code.text)
    if (sameCode)
      report({ code: 'duplicate-code', item: code.text }, code.span, { related: [{ source, span: sameCode.span }] })
    if (code) codes.set(code.text, fact)
    facts.set(name.text, fact)
  }
  return facts
}

/** The readings of an index by name; each has several options and one default. */
export function bindReadings(node: IndexNode, context: Omit<Context, 'facts'>): ReadonlyMap<string, Reading> {
  const readings = new Map<string, Reading>()
  for (const reading of node.readings) {
    if (readings.has(reading.name.text))
      context.report({ code: 'duplicate-name', name: reading.name.text }, reading.name.span)
    else readings.set(reading.name.text, bindReading(reading, context))
  }
  return readings
}

function bindReading(node: ReadingNode, context: Omit<Context, 'facts'>): Reading {
  const { report } = context
  const name = node.name.text
  const seen = new Set<string>()
  for (const { name: option } of node.options) {
    if (seen.has(option.text)) report({ code: 'duplicate-name', name: option.text }, option.span)
    seen.add(option.text)
  }
  const [chosen, second] = node.options.filter(option => option.isDefault)
  if (node.options.length < 2) report({ code: 'reading-with-one-option', reading: name }, node.name.span)
  if (!chosen) reportNoDefault(node, context)
  if (second) report({ code: 'reading-with-several-defaults', reading: name }, second.name.span)
  return {
    name,
    question: node.question?.text ?? '',
    options: node.options.map(option => ({
      name: option.name.text,
      label: option.label?.text ?? '',
      reason: option.reason?.text ?? '',
    })),
    defaultOption: (chosen ?? node.options[0])?.name.text ?? '',
  }
}

function reportNoDefault(node: ReadingNode, { report, dialect }: Omit<Context, 'facts'>): void {
  const [first] = node.options
  const word = vocabulary.Default[dialect === 'vi' ? 0 : 1]
  const end = (first?.label ?? first?.name)?.span.end
  const fix = end !== undefined && {
    title: { vi: `Lấy “${first?.name.text}” làm ${word}`, en: `Make “${first?.name.text}” the default` },
    edits: [{ span: { start: end, end }, text: ` ${word}` }],
  }
  report({ code: 'reading-without-default', reading: node.name.text }, node.name.span, { fixes: fix ? [fix] : [] })
}

export interface IndexPolicies {
  readonly missing: PolicyTreatment
  readonly zeroDenominator: PolicyTreatment
  /** The index itself says what a zero denominator earns. */
  readonly isZeroDenominatorStated: boolean
}

/** What the index says about missing figures and zero denominators; 0 points where it says nothing. */
export function bindPolicies(nodes: readonly PolicyNode[], context: Omit<Context, 'facts'>): IndexPolicies {
  const of = (subject: PolicyNode['subject']) => {
    const [first, second] = nodes.filter(node => node.subject === subject)
    if (second) context.report({ code: 'several-policies' }, second.span)
    return first?.treatment
  }
  const zeroDenominator = of('zero-denominator')
  return {
    missing: of('missing') ?? 'zero',
    zeroDenominator: zeroDenominator ?? 'zero',
    isZeroDenominatorStated: zeroDenominator !== undefined,
  }
}

export const basisOf = (nodes: readonly BasisNode[]): readonly LegalBasis[] =>
  nodes.map(({ title, date }) => ({ title: title.text, date: date?.text ?? '' }))

/** Reports a code that no item has. */
export function reportUnknownCode(
  word: { readonly text: string; readonly span: { readonly start: number; readonly end: number } },
  codes: Iterable<string>,
  { report, spelling }: Pick<Context, 'report' | 'spelling'>,
): void {
  const similar = spelling.similar(word.text, codes)
  const fixes = similar.map(text => replacement(text, word.span))
  report({ code: 'unknown-code', item: word.text, similar }, word.span, { fixes })
}
