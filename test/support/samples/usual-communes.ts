import { between, type Usual } from './made-up-unit.ts'

/** What is usual in a commune. */
export const usualCommunes: Usual = {
  wholes: {
    'văn bản': [8, 40],
    người: [900, 4_000],
    'III.1.1.b': [20, 70],
    'doanh nghiệp': [20, 160],
    điểm: [1, 5],
  },
  fact: ({ name }, values, random) => {
    const share = (of: string, low: number, high: number): string =>
      String(Math.round(Number(values.get(of)) * between(random, low, high)))
    switch (name as string) {
      case 'dân_số':
        return String(random.whole(1_800, 9_500))
      case 'số_người_làm_việc':
        return String(random.whole(22, 60))
      case 'số_công_chức_viên_chức':
        return share('số_người_làm_việc', 0.5, 0.8)
      case 'số_hộ':
        return share('dân_số', 0.24, 0.29)
      case 'số_người_từ_15_tuổi':
        return share('dân_số', 0.7, 0.78)
      case 'số_máy_tính':
        return share('số_người_làm_việc', 0.7, 1)
      default:
        return String(random.whole(3, 9))
    }
  },
}
