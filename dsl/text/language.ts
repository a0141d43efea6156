/** The languages of everything that people see. */
export type Language = 'vi' | 'en'

/** A text in both languages; where a file gives no English, `en` repeats the Vietnamese. */
export interface Bilingual {
  readonly vi: string
  readonly en: string
}
