import { between, type Usual } from './made-up-unit.ts'

/** What is usual in a province; its name is that of the unit. */
export const usualProvinces = (name: string): Usual => ({
  wholes,
  fact: ({ code }, values, random) => {
    const share = (of: string, low: number, high: number): string =>
      String(Math.round(Number(values.get(of)) * between(random, low, high)))
    switch (code) {
      case 'A.1':
        return name
      case 'A.2':
      case 'A.3':
        return 'số liệu giả định'
      case 'A.5':
        return share('A.4', 0.55, 0.62)
      case 'A.6':
        return share('A.4', 0.25, 0.3)
      case 'A.17':
        return share('A.16', 0.93, 0.98)
      case 'A.19':
        return between(random, 40, 400).toFixed(3)
      default: {
        const [low, high] = sizes[code] ?? [10, 1_000]
        return String(random.whole(low, high))
      }
    }
  },
})

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  'A.4': [320_000, 4_200_000],
  'A.7': [6, 27],
  'A.8': [60, 480],
  'A.9': [300, 3_500],
  'A.10': [25, 60],
  'A.11': [1_500, 6_000],
  'A.12': [12_000, 60_000],
  'A.13': [20, 260],
  'A.14': [2_500, 16_000],
  'A.15': [25, 160],
  'A.16': [2_500, 60_000],
  'A.18': [120, 900],
  'A.20': [1_400, 2_100],
}

/** Usual sizes of a whole that is no general information. */
const wholes: Readonly<Record<string, readonly [number, number]>> = {
  'văn bản': [8, 40],
  'nền tảng': [4, 7],
  'cơ sở': [3, 30],
  'ứng dụng': [15, 80],
  'dịch vụ': [300, 1_900],
  'hồ sơ': [80_000, 900_000],
  'tài khoản': [20_000, 300_000],
  'lượt đánh giá': [500, 20_000],
  'địa chỉ IP': [10, 400],
  người: [20_000, 900_000],
  'bưu gửi': [50_000, 2_000_000],
}
