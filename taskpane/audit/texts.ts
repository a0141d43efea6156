import type { Finding } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'

type Kind = Finding['kind']

const vi = {
  title: 'Kiểm tra bảng tính',
  about: 'Đối chiếu cả bảng tính với quy tắc nó mang theo. Không sửa gì trong bảng tính.',
  check: 'Kiểm tra bảng tính này',
  checkAgain: 'Kiểm tra lại',
  checking: 'Đang kiểm tra…',
  failed: 'Chưa kiểm tra được.',
  outdated: 'Bảng tính đã thay đổi sau lần kiểm tra này; hãy kiểm tra lại.',
  found: (count: number) => `Phát hiện ${count} điều cần xem.`,
  clean: 'Không phát hiện sai lệch nào.',
  cleanText: 'Đã kiểm tra và thấy khớp:',
  checked: 'Đã kiểm tra, không có gì phải xem',
  checks: {
    'rules-changed': 'văn bản quy tắc đúng với mã SHA-256 đã ghi',
    'formula-overwritten': 'không ô điểm nào bị gõ đè lên công thức',
    'formula-changed': 'mọi công thức đúng như quy tắc viết ra',
    'value-differs': 'mọi ô hiện đúng kết quả tính lại',
    'link-broken': 'không liên kết nào bị hỏng',
    'evidence-missing': 'mọi số liệu đã nhập đều có minh chứng',
    'workbook-problem': 'các trang và số liệu đọc được trọn vẹn',
  } satisfies Record<Kind, string>,
  groups: {
    'rules-changed': 'Quy tắc bị sửa',
    'formula-overwritten': 'Công thức bị gõ đè',
    'formula-changed': 'Công thức bị sửa',
    'value-differs': 'Kết quả không khớp',
    'link-broken': 'Liên kết hỏng',
    'evidence-missing': 'Thiếu minh chứng',
    'workbook-problem': 'Trang và số liệu',
  } satisfies Record<Kind, string>,
  sentences: {
    rulesChanged: (recorded: string, found: string) =>
      `Văn bản quy tắc trong tệp không còn như khi tạo. SHA-256 đã ghi: ${recorded}; thực tế: ${found}.`,
    overwritten: (shown: string) => `công thức đã bị thay bằng ${shown}.`,
    changed: 'công thức không còn như quy tắc viết ra.',
    found: 'Trong ô',
    expected: 'Theo quy tắc',
    differs: (shown: string, expected: string) => `ô hiện ${shown}, tính lại được ${expected}.`,
    linkBroken: 'ô nguồn của liên kết không còn.',
    evidenceMissing: 'có số liệu nhưng chưa ghi minh chứng.',
    nothing: 'ô trống',
  },
  trace: (code: string) => `Truy vết ${code}`,
  goToCell: 'Đến ô',
  showAll: (count: number) => `Hiện cả ${count} mục`,
}

const en: typeof vi = {
  title: 'Check this workbook',
  about: 'Compares the whole workbook with the rules it carries. Nothing in the workbook is changed.',
  check: 'Check this workbook',
  checkAgain: 'Check again',
  checking: 'Checking…',
  failed: 'The workbook could not be checked.',
  outdated: 'The workbook was changed after this check; check it again.',
  found: count => (count === 1 ? 'Found one thing to look at.' : `Found ${count} things to look at.`),
  clean: 'Nothing is amiss.',
  cleanText: 'Checked and found in order:',
  checked: 'Checked, with nothing to look at',
  checks: {
    'rules-changed': 'the rule text has its recorded SHA-256',
    'formula-overwritten': 'no score was typed over its formula',
    'formula-changed': 'every formula is what the rules write',
    'value-differs': 'every cell shows what a fresh computation gives',
    'link-broken': 'no link is broken',
    'evidence-missing': 'every figure entered has its evidence',
    'workbook-problem': 'sheets and figures can be read in full',
  },
  groups: {
    'rules-changed': 'Rules changed',
    'formula-overwritten': 'Typed over formulas',
    'formula-changed': 'Formulas changed',
    'value-differs': 'Results that differ',
    'link-broken': 'Broken links',
    'evidence-missing': 'Evidence missing',
    'workbook-problem': 'Sheets and figures',
  },
  sentences: {
    rulesChanged: (recorded, found) =>
      `The rule text of this file is not what it was when the sheets were made. SHA-256 recorded: ${recorded}; found: ${found}.`,
    overwritten: shown => `the formula was replaced by ${shown}.`,
    changed: 'the formula is not what the rules write.',
    found: 'In the cell',
    expected: 'By the rules',
    differs: (shown, expected) => `the cell shows ${shown}, a fresh computation gives ${expected}.`,
    linkBroken: 'the source cell of the link is gone.',
    evidenceMissing: 'has a figure but no evidence.',
    nothing: 'an empty cell',
  },
  trace: code => `Trace ${code}`,
  goToCell: 'Go to cell',
  showAll: count => `Show all ${count}`,
}

export const auditTexts: Readonly<Record<Language, typeof vi>> = { vi, en }
