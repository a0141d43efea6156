import type { CountTrace, InvalidReason } from '../../trace/quantity-trace.ts'
import type { Phrases } from './phrases.ts'

const reasons: Readonly<Record<InvalidReason, string>> = {
  'not-a-number': 'không phải là số',
  negative: 'số âm',
  'not-an-option': 'không phải số thứ tự của một mục in sẵn',
  'not-yes-no': 'chỉ nhận có hoặc không',
  'above-limit': 'lớn hơn mức tối đa',
  'decimal-comma': 'số viết bằng dấu phẩy thập phân trong ô chữ',
  'percent-text': 'chữ có dấu phần trăm',
  'number-as-text': 'số được lưu dạng chữ',
}

const where = (place: string): string => (place === '' ? '' : ` (${place})`)

/** Explanations in Vietnamese. */
export const vi: Phrases = {
  reasons,
  maximum: 'tối đa',
  unknown: '?',
  yes: 'có',
  no: 'không',
  points: points => `${points} điểm`,
  heading: (code, title, maximum) => `${code} “${title}”, tối đa ${maximum} điểm.`,
  unscoredHeading: (code, title) => `${code} “${title}”.`,
  reference: (reference, file, line) => `Căn cứ: ${reference} (${file}, dòng ${line}).`,
  figure: (name, label, value, place) => `${named(name, label)}: ${value}${where(place)}.`,
  missingFigure: (name, label, provider) =>
    `${named(name, label)}: chưa có số liệu${provider === '' ? '' : ` (${provider} cung cấp)`}.`,
  invalidFigure: (name, label, text, reason, place) =>
    `${named(name, label)}: “${text}” không hợp lệ, ${reasons[reason]}${where(place)}.`,
  undefinedFigure: (name, label) => `${named(name, label)}: không xác định vì chia cho 0.`,
  assumed: 'ngầm định khi để trống',
  byDefault: source => `lấy theo ${source}`,
  byCount: viCount,
  measure: name => name.charAt(0).toUpperCase() + name.slice(1),
  award: 'Điểm',
  undefinedResult: 'không xác định',
  band: limits => `mức ${limits}`,
  bandTaken: (limits, seen, award) => `Đạt mức ${limits} (${seen}): ${award}.`,
  bandFailed: (limits, seen) => `Không đạt mức ${limits} vì ${seen}.`,
  bandsAfter: limits => `Không xét tiếp mức ${limits.join('; ')}.`,
  otherwise: award => `Không đạt mức nào ở trên, tính theo trường hợp còn lại: ${award}.`,
  chosen: (number, of, label, award, place) => `Chọn mục ${number} trong ${of}${where(place)}: “${label}”: ${award}.`,
  notChosen: others => `Không chọn: ${others.join('; ')}.`,
  option: (number, label, points) => `mục ${number} “${label}” (${points})`,
  tick: (answer, label, award, place) => {
    const heads = { yes: 'Có', no: 'Không có', missing: 'Chưa trả lời' }
    const ends = { yes: `cộng ${award}`, no: `không được cộng ${award}`, missing: `chưa được cộng ${award}` }
    return `${heads[answer]} “${label}”${where(place)}: ${ends[answer]}.`
  },
  assessed: {
    awarded: award => `Theo điểm do bên đánh giá cho: ${award}.`,
    share: award => `Theo tỷ lệ do bên đánh giá cho: điểm = ${award}.`,
    measure: award =>
      `Bên đánh giá không cho điểm hay tỷ lệ, nên tính theo số liệu${award === '' ? '' : `: điểm = ${award}`}.`,
    none: () => 'Chưa có điểm hay tỷ lệ do bên đánh giá cho.',
  },
  cohort: (units, lowest, highest) =>
    `Nhóm so sánh: ${units} đơn vị có số liệu; ${lowest === '' ? '' : `thấp nhất ${lowest}, `}cao nhất ${highest}.`,
  given: (lowest, highest) =>
    `So với giá trị toàn quốc đã cho: ${lowest === '' ? '' : `thấp nhất ${lowest}, `}cao nhất ${highest}.`,
  noCohort: 'Chưa có nhóm so sánh, cũng chưa có giá trị thấp nhất và cao nhất của toàn quốc, nên chưa tính được điểm.',
  outside: 'Giá trị của đơn vị nằm ngoài khoảng đã cho nên được lấy làm đầu mút của khoảng.',
  allEqual: equal => `Mọi đơn vị bằng nhau (${equal}) và lớn hơn 0 nên được điểm tối đa.`,
  allZero: 'Giá trị cao nhất bằng 0 nên được 0 điểm.',
  contradiction: 'Giá trị thấp nhất đã cho lớn hơn giá trị cao nhất, nên không tính được điểm.',
  special: (conditions, award) => `Thuộc trường hợp riêng: ${conditions}; ${award}.`,
  notAssessed: 'không đánh giá, ra khỏi tổng và khỏi điểm tối đa',
  notSpecial: (conditions, seen) => `Không thuộc trường hợp riêng (${conditions}) vì ${seen}.`,
  specialUnclear: conditions => `Chưa biết có thuộc trường hợp riêng (${conditions}) hay không.`,
  condition: {
    is: (label, answer) => `${label} là ${answer}`,
    missing: label => `thiếu ${label}`,
  },
  and: ' và ',
  cap: (computed, maximum, stated) =>
    `Tính ra ${computed}, vượt tối đa ${maximum}, nên lấy ${maximum} (${
      stated ? 'quy tắc ghi “không quá tối đa”' : 'điểm không bao giờ vượt điểm tối đa'
    }).`,
  shared: (partner, maximum, taken) =>
    `Chung ${maximum} với mục ${partner}: hai mục cộng lại không quá ${maximum}, mục ${partner} đã được ${taken}.`,
  sharedCut: (computed, points) => `Tính ra ${computed}, vượt phần còn lại, nên lấy ${points}.`,
  floor: computed => `Tính ra ${computed}, dưới 0, nên lấy 0 điểm.`,
  missingPolicy: {
    zero: 'Thiếu số liệu: được 0 điểm cho phần thiếu, theo quy định chung của bộ chỉ số.',
    maximum: 'Thiếu số liệu: được điểm tối đa cho phần thiếu, theo quy định chung của bộ chỉ số.',
    'leave-out': 'Thiếu số liệu: loại khỏi tổng, theo quy định chung của bộ chỉ số.',
  },
  zeroPolicy: {
    zero: 'Mẫu số bằng 0, không chia được: được 0 điểm, theo quy định chung của bộ chỉ số.',
    maximum: 'Mẫu số bằng 0, không chia được: được điểm tối đa, theo quy định chung của bộ chỉ số.',
    'leave-out': 'Mẫu số bằng 0, không chia được: loại khỏi tổng, theo quy định chung của bộ chỉ số.',
  },
  ownZeroPolicy: {
    zero: 'Mẫu số bằng 0: được 0 điểm, theo quy tắc của chính mục này.',
    maximum: 'Mẫu số bằng 0 vì không phát sinh việc gì phải làm: được điểm tối đa, theo quy tắc của chính mục này.',
    'leave-out': 'Mẫu số bằng 0: loại khỏi tổng, theo quy tắc của chính mục này.',
  },
  open: points => `Bổ sung số liệu còn có thể được thêm tới ${points}.`,
  invalid: 'Có số liệu không hợp lệ nên không tính điểm; hãy sửa số liệu.',
  component: (code, title, result) => `${code} “${title}”: ${result}.`,
  sum: sum => `Cộng lại: ${sum}.`,
  unscored: 'Mục này chỉ để ghi nhận, không tính điểm.',
  result: (points, maximum, state) => `Kết quả: ${points} / ${maximum} điểm, trạng thái: ${state}.`,
  resultExactly: (points, exactly, maximum, state) =>
    `Kết quả: ${points} / ${maximum} điểm (chính xác là ${exactly}), trạng thái: ${state}.`,
  noResult: state => `Kết quả: không có điểm, trạng thái: ${state}.`,
}

function named(name: string, label: string): string {
  return label === '' ? name : `${name}, ${label}`
}

/** `đếm 45 trên 119 hạng mục trong A của danh mục “…” có trạng thái “…”: A.I.1.1, A.I.1.2…; còn 3 hạng mục chưa trả lời` */
function viCount({ title, within, states, total, counted, items, unanswered }: CountTrace): string {
  const place = `${within === '' ? '' : ` trong ${within}`} của danh mục “${title.vi}”`
  if (states.length === 0) return `đếm ${total} hạng mục${place}`
  const named = states.map(state => `“${state.title.vi}”`).join(' và ')
  const list = items.length === 0 ? '' : `: ${items.join(', ')}${counted > items.length ? '…' : ''}`
  const open = unanswered === 0 ? '' : `; còn ${unanswered} hạng mục chưa trả lời, tính là chưa đạt`
  return `đếm ${counted} trên ${total} hạng mục${place} có trạng thái ${named}${list}${open}`
}
