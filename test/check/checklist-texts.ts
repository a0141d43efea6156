/** A small checklist; `clauses` stand in its head, `rows` after its rows. */
export const checklist = (clauses = '', rows = ''): string => `danh mục dữ-liệu "Danh mục dữ liệu"
  trạng thái built "đã được xây dựng"
  trạng thái open "là dữ liệu mở" cần built
  ${clauses}
miền dữ liệu A.I "Hoạt động"
mục dữ liệu A.I.1 "Kế hoạch"
hạng mục A.I.1.1 "Một"
hạng mục A.I.1.2 "Hai"
miền dữ liệu B "Kinh tế"
mục dữ liệu B.1 "Nông nghiệp"
hạng mục B.1.1 "Ba"
${rows}`

/** An index whose facts are those given; indicator 1.1 earns the share of `n` in `m`. */
export const countingIndex = (facts: string, clauses = ''): string => `bộ chỉ số thử "Thử"
  tối đa 10
  thiếu số liệu: 0 điểm
  mẫu số bằng 0: 0 điểm
${facts}
nhóm I "Nhóm" tối đa 10
chỉ số 1.1 "Tỷ lệ hạng mục" tối đa 10
  tỷ_lệ = n / m
  điểm = tỷ_lệ * tối đa
  ${clauses}
`

const m = 'dữ kiện m (hạng mục) "Tổng số" = số hạng mục của dữ-liệu'

/** The facts of a sound index. */
export const counts = `dữ kiện n (hạng mục) "Là dữ liệu mở" = đếm open trong A của dữ-liệu
dữ kiện m (hạng mục) "Tổng số" = số hạng mục trong A của dữ-liệu`

/** What is wrong, the checklist with the place marked, and the code. */
export const faultyChecklists: readonly (readonly [what: string, text: string, code: string])[] = [
  ['an item with a code used before', checklist('', 'hạng mục «B.1.1» "Bốn"'), 'duplicate-code'],
  ['an item under another subject', checklist('', 'hạng mục «A.I.1.3» "Bốn"'), 'code-not-under-parent'],
  [
    'a subject under another domain',
    checklist('', 'mục dữ liệu «C.1» "Y" hạng mục C.1.1 "X"'),
    'code-not-under-parent',
  ],
  ['an item without a subject', checklist('', 'miền dữ liệu C "Z" hạng mục «C.1.1» "X"'), 'parent-missing'],
  ['a domain without items', checklist('', 'miền dữ liệu «C» "Z"'), 'checklist-without-items'],
  ['a subject without items', checklist('', 'mục dữ liệu «B.2» "Z"'), 'checklist-without-items'],
  [
    'a domain apart from those of its kind',
    checklist('', 'miền dữ liệu «A.II» "Z" mục dữ liệu A.II.1 "Y" hạng mục A.II.1.1 "X"'),
    'domain-apart',
  ],
  ['a state given twice', checklist('trạng thái «open» "là dữ liệu mở"'), 'duplicate-name'],
  ['a state that needs an unknown one', checklist('trạng thái shared "chia sẻ" cần «bui1t»'), 'unknown-state'],
  ['states that need each other', checklist('«trạng thái x "x" cần y» trạng thái y "y" cần x'), 'defined-by-itself'],
  ['one item too many', checklist('phải có «2 hạng mục»'), 'counts-differ'],
  ['a domain too few', checklist('phải có «3 miền dữ liệu», 2 mục dữ liệu, 3 hạng mục'), 'counts-differ'],
  ['an item too few in a part', checklist('phải có «3 hạng mục» trong A'), 'counts-differ'],
  ['a count of an unknown part', checklist('phải có 3 hạng mục trong «D»'), 'unknown-checklist-code'],
  [
    'an item too many in a domain',
    checklist('', 'miền dữ liệu C "Z" phải có «1 hạng mục» mục dữ liệu C.1 "Y" hạng mục C.1.1 "X" hạng mục C.1.2 "Y"'),
    'counts-differ',
  ],
  [
    'no state to tick',
    'danh mục «dữ-liệu» "D" miền dữ liệu A "A" mục dữ liệu A.1 "B" hạng mục A.1.1 "C"',
    'checklist-without-states',
  ],
  ['no items', 'danh mục «dữ-liệu» "D" trạng thái built "B"', 'checklist-without-items'],
]

/** What is wrong with an index that counts the checklist, its text with the place marked, and the code. */
export const faultyCounts: readonly (readonly [what: string, text: string, code: string])[] = [
  ['an unknown checklist', countingIndex(`dữ kiện n (hạng mục) = đếm open của «dữ-liêu» ${m}`), 'unknown-checklist'],
  ['an unknown state', countingIndex(`dữ kiện n (hạng mục) = đếm «opn» của dữ-liệu ${m}`), 'unknown-state'],
  [
    'an unknown part',
    countingIndex(`dữ kiện n (hạng mục) = đếm open trong «A.II» của dữ-liệu ${m}`),
    'unknown-checklist-code',
  ],
  [
    'an answer to an unknown item',
    countingIndex(counts, 'ví dụ "x": «A.I.1.9.built» = có thì điểm = 0'),
    'unknown-name',
  ],
  ['a number as answer', countingIndex(counts, 'ví dụ "x": A.I.1.1.built = «1» thì điểm = 0'), 'wrong-kind'],
]
