import type { Language } from '../../text/language.ts'
import type { DetailAspect, HeadAspect, InputAspect, NamedAspect } from '../difference.ts'
import { english } from './en.ts'
import { vietnamese } from './vi.ts'

type Aspect = HeadAspect | NamedAspect | InputAspect | DetailAspect

/** The words in which differences are told. */
export interface DifferenceTexts {
  readonly sections: Readonly<Record<'head' | 'items' | 'facts' | 'readings' | 'lenses' | 'checklists', string>>
  readonly aspects: Readonly<Record<Aspect, string>>
  /** Names that stand in rule files as keywords: treatments, kinds of inputs, levels, sources. */
  readonly values: Readonly<Record<string, string>>
  readonly from: (aspect: string, before: string, after: string) => string
  readonly onlyNow: (aspect: string, after: string) => string
  readonly onlyBefore: (aspect: string, before: string) => string
  readonly added: string
  readonly removed: string
  readonly renumbered: (before: string) => string
  readonly moved: (before: string, after: string) => string
  readonly renamed: (before: string) => string
  readonly points: (points: string) => string
  readonly maximum: string
  readonly clause: string
  readonly under: (reading: string, option: string) => string
  readonly input: (letter: string, label: string) => string
  readonly sameTitle: string
  readonly likeness: (percent: string) => string
  readonly toLookAt: string
}

const texts: Readonly<Record<Language, DifferenceTexts>> = { vi: vietnamese, en: english }

export const differenceTexts = (language: Language): DifferenceTexts => texts[language]
