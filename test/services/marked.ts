import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { RuleFile } from '../../dsl/compile.ts'
import { type Place, Project } from '../../dsl/services/project.ts'

/** Stands where the cursor is; no rule file has it. */
const MARK = '‸'

/** A project of one document, and the place of the mark in it. */
export function marked(text: string): { readonly project: Project; readonly place: Place; readonly text: string } {
  const offset = text.indexOf(MARK)
  const whole = text.replace(MARK, '')
  return {
    project: new Project([{ name: 'luật.thuoc', text: whole }]),
    place: { document: 'luật.thuoc', offset },
    text: whole,
  }
}

/** A small index in which most things are named; `body` stands at its end. */
export const small = (body = ''): string => `bộ chỉ số thử "Thử" căn cứ "Quyết định 1/QĐ" tối đa 30
  mẫu số bằng 0: 0 điểm
  cách hiểu ngưỡng "Dưới ngưỡng"
    như-in "Như in" mặc định
    chia "Chia cho ngưỡng" vì "như chỗ khác"
dữ kiện A.1 dân_số (người) "Số dân" do "Cục Thống kê"
nhóm 1 "Nhóm" tối đa 30
chỉ số 1.1 "Tỷ lệ người dùng" tối đa 10
  phụ trách "Sở Một"
  đầu vào a (người) "Số người dùng" do "Sở Hai"
  tỷ_lệ = a / dân_số
  mức theo tỷ_lệ
    >= 50%: tối đa
    còn lại: 1/2 tối đa
  khi cách hiểu ngưỡng là chia
    điểm = tỷ_lệ * tối đa
  ví dụ "nửa": a = 5, dân_số = 10 thì điểm = 10
chỉ số 1.2 "Đã ban hành" tối đa 20
  chọn
    "Rồi": tối đa
    "Chưa": 0
${body}`

const rulesFolder = fileURLToPath(new URL('../../rules', import.meta.url))

const CHECKLIST = 'hang-muc-du-lieu-2020.thuoc'

/** The rule files of each folder that ships, with the checklist that they count. */
export function shippedFiles(): readonly (readonly [folder: string, files: readonly RuleFile[]])[] {
  return readdirSync(rulesFolder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name: folder }) => {
      const names = readdirSync(`${rulesFolder}/${folder}`).filter(name => name.endsWith('.thuoc'))
      const read = (path: string) => readFileSync(`${rulesFolder}/${path}`, 'utf8')
      const files = names.map(name => ({ name, text: read(`${folder}/${name}`) }))
      const isCounting = files.some(({ text }) => text.includes('hạng-mục-dữ-liệu-2020'))
      const checklist = isCounting && !names.includes(CHECKLIST) ? [CHECKLIST] : []
      return [folder, [...files, ...checklist.map(name => ({ name, text: read(`data-items-2020/${name}`) }))]]
    })
}
