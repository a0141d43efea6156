import type { ActiveRules, Mode } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'
import type { ViewName } from '../view.ts'

const vi = {
  product: 'Thước',
  views: { score: 'Điểm', trace: 'Truy vết', rules: 'Quy tắc', audit: 'Kiểm tra' } satisfies Record<ViewName, string>,
  viewsLabel: 'Các phần của bảng',
  loading: 'Đang đọc bảng tính…',
  loadingView: 'Đang mở…',
  place: (place: string) => `Đơn vị: ${place}`,
  modes: { live: 'Hàm Thước', portable: 'Công thức Excel' } satisfies Record<Mode, string>,
  menu: {
    label: 'Việc khác',
    find: 'Tìm số liệu của tôi…',
    recalculate: 'Tính lại',
    mode: { live: 'Chuyển sang hàm Thước…', portable: 'Chuyển sang công thức Excel…' } satisfies Record<Mode, string>,
    rules: 'Đổi quy tắc, cách hiểu…',
    remove: 'Xóa bảng chấm điểm…',
    language: 'Ngôn ngữ',
    theme: 'Giao diện',
    themes: { system: 'Theo Excel', light: 'Sáng', dark: 'Tối' },
  },
  confirm: {
    cancel: 'Thôi',
    switchTitle: { live: 'Chuyển sang hàm Thước?', portable: 'Chuyển sang công thức Excel?' } satisfies Record<
      Mode,
      string
    >,
    switchTo: 'Chuyển',
    removeTitle: 'Xóa bảng chấm điểm?',
    removeText:
      'Các trang do Thước tạo, cùng số liệu đã nhập trên đó và quy tắc kèm theo, sẽ bị xóa. Các trang của bạn không đổi. Có thể hoàn tác ngay sau đó.',
    remove: 'Xóa',
  },
  modeReasons: {
    live: 'Mỗi ô điểm gọi hàm THUOC.SCORE: có lời giải thích và tình trạng, nhưng máy mở tệp cần có Thước.',
    portable: 'Mỗi ô điểm là công thức có sẵn của Excel 2010 trở lên: gửi cho ai cũng mở được, không cần Thước.',
  } satisfies Record<Mode, string>,
  sameNumbers: 'Điểm số của hai kiểu là như nhau.',
  liveUnavailable:
    'Excel trên máy này không có hàm tùy chỉnh (bản cấp phép theo lô), nên chỉ dùng được công thức Excel.',
  done: {
    recalculate: 'Tính lại',
    switchMode: 'Chuyển kiểu công thức',
    remove: 'Xóa bảng chấm điểm',
    update: 'Cập nhật quy tắc',
    go: 'Đến ô',
  },
  notice: {
    done: (what: string) => `${what}: xong.`,
    undone: (what: string) => `${what}: đã hoàn tác.`,
    failed: (what: string) => `${what}: chưa làm được.`,
    stale: 'Chưa đọc lại được bảng tính; điểm ở đây có thể đã cũ.',
    undo: 'Hoàn tác',
    close: 'Đóng',
    again: 'Đọc lại',
    detail: (detail: string) => `Excel báo: ${detail}`,
  },
  working: (what: string) => `${what}…`,
  crash: {
    title: 'Phần này gặp lỗi',
    text: 'Bảng tính của bạn không bị ảnh hưởng. Bạn có thể mở lại phần này hoặc chuyển sang phần khác.',
    again: 'Mở lại',
    detail: 'Chi tiết cho người hỗ trợ',
  },
  unreadable: { title: 'Chưa đọc được bảng tính', again: 'Đọc lại' },
  unusable: {
    title: 'Bảng tính này có bảng chấm điểm, nhưng chưa chấm được',
    whatToDo: 'Có thể làm gì',
    repair:
      'Thay bằng quy tắc đi kèm Thước hoặc một tệp quy tắc: các số liệu, liên kết và ghi chú đã nhập được giữ nguyên.',
    replace: 'Chọn quy tắc thay thế',
  },
  rules: {
    older: 'Quy tắc trong bảng tính cũ hơn bản đi kèm Thước.',
    newer: 'Quy tắc trong bảng tính mới hơn bản đi kèm Thước; nên cập nhật Thước.',
    different: 'Quy tắc trong bảng tính khác bản đi kèm Thước (đã có người sửa).',
  } satisfies Partial<Record<ActiveRules['shipped'], string>>,
  update: 'Cập nhật quy tắc',
  later: 'Để sau',
  problems: (count: number) => `${count} điều cần xem trong bảng tính`,
  showProblems: 'Xem',
  hideProblems: 'Ẩn',
  back: 'Quay lại',
}

const en: typeof vi = {
  product: 'Thước',
  views: { score: 'Score', trace: 'Trace', rules: 'Rules', audit: 'Audit' },
  viewsLabel: 'Parts of the pane',
  loading: 'Reading the workbook…',
  loadingView: 'Opening…',
  place: place => `Unit: ${place}`,
  modes: { live: 'Thước functions', portable: 'Excel formulas' },
  menu: {
    label: 'More',
    find: 'Find my figures…',
    recalculate: 'Recalculate',
    mode: { live: 'Switch to Thước functions…', portable: 'Switch to Excel formulas…' },
    rules: 'Change rules, readings…',
    remove: 'Remove scoring sheets…',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'As Excel', light: 'Light', dark: 'Dark' },
  },
  confirm: {
    cancel: 'Cancel',
    switchTitle: { live: 'Switch to Thước functions?', portable: 'Switch to Excel formulas?' },
    switchTo: 'Switch',
    removeTitle: 'Remove the scoring sheets?',
    removeText:
      'The sheets that Thước made, the figures entered there and the rules they carry will be removed. Your own sheets stay as they are. You can undo this right afterwards.',
    remove: 'Remove',
  },
  modeReasons: {
    live: 'Each score cell calls THUOC.SCORE: explained and with its state, but whoever opens the file needs Thước.',
    portable: 'Each score cell is a formula of Excel 2010 and later: anybody can open the file, without Thước.',
  },
  sameNumbers: 'Both give the same scores.',
  liveUnavailable:
    'Excel on this machine has no custom functions (volume licence), so only Excel formulas can be used.',
  done: {
    recalculate: 'Recalculate',
    switchMode: 'Switch formulas',
    remove: 'Remove scoring sheets',
    update: 'Update rules',
    go: 'Go to cell',
  },
  notice: {
    done: what => `${what}: done.`,
    undone: what => `${what}: undone.`,
    failed: what => `${what}: not done.`,
    stale: 'The workbook could not be read again; the scores here may be out of date.',
    undo: 'Undo',
    close: 'Close',
    again: 'Read again',
    detail: detail => `Excel says: ${detail}`,
  },
  working: what => `${what}…`,
  crash: {
    title: 'This part failed',
    text: 'Your workbook is not affected. Open this part again or go to another one.',
    again: 'Open again',
    detail: 'Details for support',
  },
  unreadable: { title: 'The workbook could not be read', again: 'Read again' },
  unusable: {
    title: 'This workbook has scoring sheets that cannot be scored',
    whatToDo: 'What you can do',
    repair: 'Replace the rules by those that ship with Thước or by a rule file: figures, links and notes are kept.',
    replace: 'Choose rules',
  },
  rules: {
    older: 'The rules in this workbook are older than those that ship with Thước.',
    newer: 'The rules in this workbook are newer than those that ship with Thước; consider updating Thước.',
    different: 'The rules in this workbook differ from those that ship with Thước (somebody edited them).',
  },
  update: 'Update rules',
  later: 'Later',
  problems: count =>
    count === 1 ? 'One thing in the workbook needs a look' : `${count} things in the workbook need a look`,
  showProblems: 'Show',
  hideProblems: 'Hide',
  back: 'Back',
}

export const shellTexts: Readonly<Record<Language, typeof vi>> = { vi, en }
