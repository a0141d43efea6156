import { unscored } from './answer.ts'
import type { Rules } from './rules.ts'

/** IX. Đô thị thông minh: “Không tính điểm”. @see Quyết định 922/QĐ-BTTTT, mục 9.1–9.3 */
export const smartCity: Rules = {
  '9.1': () => unscored,
  '9.2': () => unscored,
  '9.3': () => unscored,
}
