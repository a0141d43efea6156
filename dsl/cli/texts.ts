import type { Language } from '../text/language.ts'

type Sentence = { readonly [L in Language]: string }

/** A refusal to do what was asked: the sentence for people and the exit code (1 findings, 2 could not run). */
export class Refusal extends Error {
  readonly sentence: Sentence
  readonly exitCode: 1 | 2

  constructor(sentence: Sentence, exitCode: 1 | 2 = 2) {
    super(sentence.en)
    this.sentence = sentence
    this.exitCode = exitCode
  }
}

const sentence = (vi: string, en: string): Sentence => ({ vi, en })

/** What can stop a command before it begins, in both languages. */
export const refusals = {
  missingPath: (path: string) =>
    sentence(`Không có tệp hay thư mục “${path}”.`, `There is no file or folder “${path}”.`),
  unreadable: (path: string, reason: string) =>
    sentence(`Không đọc được “${path}”: ${reason}.`, `“${path}” cannot be read: ${reason}.`),
  notAFile: (path: string) =>
    sentence(`“${path}” là thư mục, cần một tệp.`, `“${path}” is a folder; a file is needed.`),
  noRules: (path: string) =>
    sentence(
      `Thư mục “${path}” không có tệp quy tắc nào (tên kết thúc bằng .thuoc).`,
      `The folder “${path}” holds no rule file (a name that ends in .thuoc).`,
    ),
  tooManyRules: (path: string, limit: number) =>
    sentence(
      `“${path}” có quá nhiều tệp quy tắc (hơn ${limit}).`,
      `“${path}” holds too many rule files (over ${limit}).`,
    ),
  tooLarge: (path: string, megabytes: string, limit: number) =>
    sentence(
      `Tệp “${path}” nặng ${megabytes} MB; tệp quy tắc không quá ${limit} MB.`,
      `The file “${path}” has ${megabytes} MB; a rule file has at most ${limit} MB.`,
    ),
  notUtf8: (path: string, guess: string, offset: number) =>
    sentence(
      `Tệp “${path}” không phải UTF-8 (sai từ byte thứ ${offset + 1}${guess === '' ? '' : `; có vẻ là ${guess}`}). Hãy lưu lại với bảng mã UTF-8.`,
      `The file “${path}” is not UTF-8 (wrong from byte ${offset + 1}${guess === '' ? '' : `; it looks like ${guess}`}). Save it again as UTF-8.`,
    ),
  rulesHaveErrors: (path: string, count: number) =>
    sentence(
      `Quy tắc trong “${path}” có ${count} lỗi, chưa dùng được. Chạy: thuoc check ${path}`,
      `The rules in “${path}” have ${count} errors and cannot be used yet. Run: thuoc check ${path}`,
    ),
  noIndex: (path: string) => sentence(`“${path}” không chứa bộ chỉ số nào.`, `“${path}” holds no index.`),
  severalIndexes: (path: string, ids: readonly string[]) =>
    sentence(
      `“${path}” chứa nhiều bộ chỉ số (${ids.join(', ')}). Chọn một bằng --index.`,
      `“${path}” holds several indexes (${ids.join(', ')}). Choose one with --index.`,
    ),
  unknownIndex: (id: string, ids: readonly string[]) =>
    sentence(
      `Không có bộ chỉ số “${id}”. Có: ${ids.join(', ')}.`,
      `There is no index “${id}”. There are: ${ids.join(', ')}.`,
    ),
  unknownCode: (code: string, similar: readonly string[]) =>
    sentence(
      `Không có chỉ số “${code}”.${similar.length > 0 ? ` Có phải: ${similar.join(', ')}?` : ''}`,
      `There is no indicator “${code}”.${similar.length > 0 ? ` Did you mean: ${similar.join(', ')}?` : ''}`,
    ),
  unknownInput: (code: string, key: string) =>
    sentence(`Chỉ số ${code} không có số liệu “${key}”.`, `Indicator ${code} has no figure “${key}”.`),
  exists: (path: string) =>
    sentence(
      `“${path}” đã có. Chọn tên khác, hoặc thêm --force để ghi đè.`,
      `“${path}” exists already. Choose another name, or add --force to replace it.`,
    ),
  cannotWrite: (path: string, reason: string) =>
    sentence(`Không ghi được “${path}”: ${reason}.`, `“${path}” cannot be written: ${reason}.`),
  wrongExtension: (path: string, wanted: string) =>
    sentence(`Tên tệp “${path}” phải kết thúc bằng ${wanted}.`, `The file name “${path}” must end in ${wanted}.`),
  unknownReading: (name: string, known: readonly string[]) =>
    sentence(
      `Không có cách hiểu “${name}”. Có: ${known.join(', ')}.`,
      `There is no reading “${name}”. There are: ${known.join(', ')}.`,
    ),
  unknownPlace: (place: string, known: readonly string[]) =>
    sentence(
      `Không có phân công hay mục tiêu của “${place}”. Có: ${known.join(', ')}.`,
      `There is no assignment and no target of “${place}”. There are: ${known.join(', ')}.`,
    ),
  badInput: (text: string) =>
    sentence(`“${text}” không có dạng tên=giá trị.`, `“${text}” is not of the form name=value.`),
  noSample: (name: string, known: readonly string[]) =>
    sentence(
      `Không có mẫu “${name}”. Có: ${known.join(', ')}.`,
      `There is no sample “${name}”. There are: ${known.join(', ')}.`,
    ),
  unknownRow: (name: string, row: number, key: string) =>
    sentence(
      `“${name}” dòng ${row}: bộ chỉ số không có “${key}”.`,
      `“${name}” line ${row}: the index has no “${key}”.`,
    ),
  noUnits: (name: string) => sentence(`“${name}” không có đơn vị nào.`, `“${name}” holds no unit.`),
  noUnitNames: (name: string, first: string) =>
    sentence(
      `“${name}”: cột đầu phải là tên đơn vị, không phải số liệu “${first}”.`,
      `“${name}”: the first column must hold the names of the units, not the figure “${first}”.`,
    ),
  noKnownColumns: (name: string, keys: readonly string[]) =>
    sentence(
      `“${name}”: bộ chỉ số không có số liệu nào trong các cột ${keys.join(', ')} (tên cột có dạng 6.12.a, 1.1.option hoặc tên dữ kiện).`,
      `“${name}”: the index has no figure of the columns ${keys.join(', ')} (a column is named like 6.12.a, 1.1.option, or by a fact).`,
    ),
  noResultColumns: (name: string) =>
    sentence(
      `“${name}”: không có cột kết quả nào (cần cột “đơn vị” và một trong: điểm, giá trị, hạng, thay đổi %, tăng bậc).`,
      `“${name}” has no column of results (needed: “unit” and one of: points, value, rank, change percent, rank change).`,
    ),
  badGroups: (text: string) =>
    sentence(
      `“${text}” không chia được nhóm. Viết số nhóm (4), tên các nhóm bằng nhau (tốt, khá, thấp), hoặc mức giảm dần và nhóm còn lại (tốt>=0.6, khá>=45%, thấp).`,
      `“${text}” makes no groups. Write how many (4), the names of equal ones (good, fair, low), or falling limits and the rest (good>=0.6, fair>=45%, low).`,
    ),
  nothingToExclude: (code: string, similar: readonly string[]) =>
    sentence(
      `Không có tiêu chí “${code}” để loại.${similar.length > 0 ? ` Có phải: ${similar.join(', ')}?` : ''}`,
      `There is no criterion “${code}” to leave out.${similar.length > 0 ? ` Did you mean: ${similar.join(', ')}?` : ''}`,
    ),
  unknownUnit: (unit: string, similar: readonly string[]) =>
    sentence(
      `Bảng không có đơn vị “${unit}”.${similar.length > 0 ? ` Có: ${similar.join(', ')}…` : ''}`,
      `The table has no unit “${unit}”.${similar.length > 0 ? ` It has: ${similar.join(', ')}…` : ''}`,
    ),
  onlyForUnits: (option: string) =>
    sentence(`${option} chỉ dùng khi chấm một bảng --units.`, `${option} is for a table of --units.`),
  tableTooLarge: (name: string, megabytes: string, limit: number) =>
    sentence(
      `Bảng “${name}” nặng ${megabytes} MB; nhiều nhất ${limit} MB.`,
      `The table “${name}” has ${megabytes} MB; at most ${limit} MB.`,
    ),
  onlyOneOf: (names: string) => sentence(`Chỉ chọn một trong: ${names}.`, `Only one of these can be chosen: ${names}.`),
  notOfTheseRules: (book: string) =>
    sentence(
      `Số liệu trong “${book}” không phải của quy tắc trước, nên không so điểm được.`,
      `The figures in “${book}” are not those of the earlier rules, so scores cannot be compared.`,
    ),
  notASnapshot: (name: string) =>
    sentence(
      `“${name}” không phải bản xác nhận do thuoc audit --snapshot ghi ra.`,
      `“${name}” is no snapshot written by thuoc audit --snapshot.`,
    ),
  noUsableRules: (book: string) =>
    sentence(
      `“${book}” không có quy tắc dùng được nên không chấm được điểm.`,
      `“${book}” has no rules that can be used, so nothing can be scored.`,
    ),
  noResultsFrom: (index: string, other: string) =>
    sentence(
      `Bộ chỉ số ${index} không lấy kết quả nào từ “${other}”.`,
      `The index ${index} takes no results from “${other}”.`,
    ),
  notWithEngine: (engine: string, options: readonly string[]) =>
    sentence(
      `--engine ${engine} chưa làm được: ${options.join(', ')}.`,
      `--engine ${engine} does not have: ${options.join(', ')}.`,
    ),
  notForEngine: (name: string, wanted: string) =>
    sentence(
      `--engine duckdb chỉ đọc ${wanted}, không đọc “${name}”.`,
      `--engine duckdb reads ${wanted}, not “${name}”.`,
    ),
  needsOneOf: (names: string) => sentence(`Cần một trong: ${names}.`, `One of these is needed: ${names}.`),
} as const
