import type { Language } from '../../dsl/text/language.ts'

const vi = {
  ofMaximum: (earned: string, maximum: string) => `${earned} / ${maximum} điểm`,
  notScored: 'không tính điểm',
  goTo: (address: string) => `Đến ô ${address}`,
  basis: 'Căn cứ',
}

const en: typeof vi = {
  ofMaximum: (earned, maximum) => `${earned} / ${maximum} points`,
  notScored: 'not scored',
  goTo: address => `Go to cell ${address}`,
  basis: 'Basis',
}

export const partsTexts: Readonly<Record<Language, typeof vi>> = { vi, en }
