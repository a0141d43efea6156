import { between, type Usual } from './made-up-unit.ts'

/** Data items of Table I.4 of Decision 1726, of its groups A, B and C. */
const ITEMS: Readonly<Record<string, number>> = {
  hạng_mục: 274,
  hạng_mục_chính_quyền_số: 119,
  hạng_mục_kinh_tế_số: 70,
  hạng_mục_xã_hội_số: 85,
}

/** What is usual where Decision 1726 asks: as many data items as its table has, some of them built, fewer of those open. */
export const usualDataItems: Usual = {
  wholes: { người: [200, 9_000], 'doanh nghiệp': [400, 12_000], hộ: [90_000, 400_000], 'thuê bao': [200_000, 900_000] },
  fact: ({ name }, values, random) => {
    const items = ITEMS[name]
    if (items !== undefined) return String(items)
    const whole = name.replace(/_(?:đã_xây_dựng|cập_nhật_thường_xuyên|đã_chia_sẻ|đã_mở)$/, '')
    const built = values.get(`${whole}_đã_xây_dựng`)
    const of = Number(built ?? values.get(whole) ?? 0)
    return String(Math.round(of * between(random, 0.2, 0.9)))
  },
}
