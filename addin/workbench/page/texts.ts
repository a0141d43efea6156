import type { Language } from '../../../dsl/text/language.ts'

/** What the workbench says around the spreadsheet and the pane. */
export interface PageTexts {
  readonly title: string
  readonly product: string
  readonly open: string
  readonly blank: string
  readonly sample: string
  readonly save: string
  readonly language: string
  readonly file: string
  readonly commands: string
  readonly pane: string
  readonly sheet: string
  readonly openPane: string
  readonly createSheets: string
  readonly recalculate: string
  readonly trace: string
  readonly audit: string
  readonly paneWidth: string
  readonly loading: string
  readonly saving: string
  readonly saved: (name: string) => string
  readonly unsaved: string
  readonly discard: string
  readonly drop: string
  readonly blankName: string
  readonly notOpened: (name: string, reason: string) => string
  readonly notSaved: (reason: string) => string
  readonly notStarted: (reason: string) => string
  readonly dismiss: string
}

const vi: PageTexts = {
  title: 'Thước – bàn làm việc',
  product: 'Thước',
  open: 'Mở tệp…',
  blank: 'Sổ trống',
  sample: 'Sổ mẫu',
  save: 'Lưu .xlsx',
  language: 'Ngôn ngữ',
  file: 'Tệp',
  commands: 'Lệnh của Thước',
  pane: 'Ngăn Thước',
  sheet: 'Bảng tính',
  openPane: 'Mở Thước',
  createSheets: 'Tạo bảng chấm điểm',
  recalculate: 'Tính lại điểm',
  trace: 'Truy vết điểm',
  audit: 'Kiểm tra sổ',
  paneWidth: 'Độ rộng của ngăn',
  loading: 'Đang mở sổ tính …',
  saving: 'Đang lưu …',
  saved: name => `Đã lưu ${name}.`,
  unsaved: 'có thay đổi chưa lưu',
  discard: 'Sổ này có thay đổi chưa lưu. Bỏ các thay đổi đó?',
  drop: 'Thả tệp .xlsx vào đây để mở',
  blankName: 'so-moi.xlsx',
  notOpened: (name, reason) => `Không mở được ${name}: ${reason}`,
  notSaved: reason => `Không lưu được: ${reason}`,
  notStarted: reason => `Không khởi động được bảng tính: ${reason}`,
  dismiss: 'Đóng thông báo',
}

const en: PageTexts = {
  title: 'Thước – workbench',
  product: 'Thước',
  open: 'Open file…',
  blank: 'Blank workbook',
  sample: 'Sample',
  save: 'Save .xlsx',
  language: 'Language',
  file: 'File',
  commands: 'Commands of Thước',
  pane: 'Thước pane',
  sheet: 'Spreadsheet',
  openPane: 'Open Thước',
  createSheets: 'Create scoring sheets',
  recalculate: 'Recalculate scores',
  trace: 'Trace score',
  audit: 'Audit workbook',
  paneWidth: 'Width of the pane',
  loading: 'Opening the workbook …',
  saving: 'Saving …',
  saved: name => `Saved ${name}.`,
  unsaved: 'changes not saved',
  discard: 'This workbook has changes that are not saved. Discard them?',
  drop: 'Drop an .xlsx file here to open it',
  blankName: 'new-workbook.xlsx',
  notOpened: (name, reason) => `${name} could not be opened: ${reason}`,
  notSaved: reason => `The workbook could not be saved: ${reason}`,
  notStarted: reason => `The spreadsheet could not be started: ${reason}`,
  dismiss: 'Dismiss message',
}

export const pageTexts: Readonly<Record<Language, PageTexts>> = { vi, en }
