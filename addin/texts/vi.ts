import { addInTexts } from './texts.ts'

const at = (place: string): string => (place === '' ? '' : ` “${place}”`)

export const vietnamese = addInTexts({
  failures: {
    'no-workbook': () => 'Không có sổ tính Excel nào đang mở. Mở ngăn Thước trong Excel.',
    'sheet-protected': ({ place }) => `Trang tính${at(place)} đang được bảo vệ. Bỏ bảo vệ trang rồi làm lại.`,
    'cell-being-edited': () => 'Một ô đang được sửa. Nhấn Enter để kết thúc rồi làm lại.',
    'cell-not-found': ({ place }) => `Không tìm thấy ô${at(place)}. Có thể dòng hoặc trang tính đã bị xóa.`,
    'several-cells': ({ place }) => `${place === '' ? 'Vùng chọn' : `“${place}”`} có nhiều ô. Chọn đúng một ô.`,
    'own-cell': ({ place }) => `Ô${at(place)} nằm trong các trang của Thước. Chọn ô ở trang tính khác.`,
    'rules-have-errors': ({ detail }) => `Bộ quy tắc còn lỗi nên chưa dùng được. ${detail}`.trim(),
    'name-taken': ({ place }) =>
      `Tên${at(place)} trong sổ tính đã được dùng cho việc khác. Đổi tên đó trong Name Manager rồi làm lại.`,
    'not-supported': ({ place }) => `Phiên bản Excel này chưa có chức năng cần dùng${at(place)}.`,
    'changed-meanwhile': ({ place }) =>
      `Ô${at(place)} đã được sửa sau đó nên không hoàn tác, để không mất nội dung mới.`,
    unexpected: ({ detail }) => `Excel không thực hiện được. ${detail}`.trim(),
  },
  refusals: {
    'no-rules': () => 'Sổ tính này không mang theo bộ quy tắc nào. Mở ngăn Thước để tạo các trang chấm điểm.',
    'code-not-text': ({ given }) => `Viết mã trong ngoặc kép, ví dụ "6.20"; ${given || 'ô trống'} không phải là chữ.`,
    'unknown-code': ({ given }) => `Bộ quy tắc không chấm điểm mã ${given}.`,
    'too-few-cells': ({ item, expected, given }) => `Mã ${item} cần ${expected} ô số liệu, mới có ${given}.`,
    'too-many-cells': ({ item, expected, given }) => `Mã ${item} cần ${expected} ô số liệu, đã đưa ${given}.`,
    'uneven-cohort': ({ item, items, given }) =>
      `Mã ${item} so sánh ${items} chỉ số; ${given} ô của nhóm so sánh không chia đều được.`,
    'not-a-number': () => 'Cần một số.',
    'empty-cohort': () => 'Nhóm so sánh không có số nào.',
    'equal-cohort': () => 'Các số của nhóm bằng nhau, hoặc chỉ có một số: không có độ lệch để so.',
    failed: ({ detail }) => `Không tính được: ${detail}`,
  },
  notStarted: 'Thước chưa khởi động được.',
})
