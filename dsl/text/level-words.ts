import type { Bilingual } from './language.ts'
import type { LevelName, SourceName } from './meaning-problem.ts'

/** What the rows of an index are called. */
export const levelWords = {
  pillar: { vi: 'trụ cột', en: 'pillars' },
  group: { vi: 'nhóm', en: 'groups' },
  indicator: { vi: 'chỉ số', en: 'indicators' },
  'main-indicator': { vi: 'chỉ số chính', en: 'main indicators' },
  'component-indicator': { vi: 'chỉ số thành phần', en: 'component indicators' },
  criterion: { vi: 'tiêu chí', en: 'criteria' },
} as const satisfies Record<LevelName, Bilingual>

/** Where points come from. */
export const sourceWords = {
  report: { vi: 'báo cáo', en: 'reports' },
  survey: { vi: 'điều tra xã hội', en: 'surveys' },
  cyberspace: { vi: 'không gian mạng', en: 'cyberspace' },
  expert: { vi: 'chuyên gia', en: 'experts' },
} as const satisfies Record<SourceName, Bilingual>
