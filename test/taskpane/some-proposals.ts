import type { Proposal } from '../../addin/ports.ts'
import { inputIdFrom } from '../../dsl/model/ids.ts'

/** What a search in a user's own sheets may have found: a sure one, a doubtful one, one with two candidates. */
export const someProposals: readonly Proposal[] = [
  {
    figure: inputIdFrom('6.12.a'),
    candidates: [
      {
        target: "'Báo cáo TTHC'!C7",
        label: 'Tổng số hồ sơ TTHC tiếp nhận',
        labelAddress: "'Báo cáo TTHC'!B7",
        content: 12_345,
        likeness: 0.93,
        reasons: [
          { kind: 'abbreviation', abbreviation: 'TTHC', words: 'thủ tục hành chính' },
          { kind: 'words-in-common', words: ['tổng', 'số', 'hồ', 'sơ'] },
          { kind: 'near-its-indicator' },
        ],
      },
    ],
  },
  {
    figure: inputIdFrom('4.5.a'),
    candidates: [
      {
        target: 'Sheet2!D12',
        label: 'So doanh nghiep cong nghe so',
        labelAddress: 'Sheet2!C12',
        content: 320,
        likeness: 0.71,
        reasons: [{ kind: 'same-without-diacritics' }],
      },
      {
        target: 'Sheet2!D13',
        label: 'Số doanh nghiệp',
        labelAddress: 'Sheet2!C13',
        content: 5_803,
        likeness: 0.55,
        reasons: [{ kind: 'words-in-common', words: ['số', 'doanh', 'nghiệp'] }],
      },
    ],
  },
  {
    figure: inputIdFrom('8.8.n'),
    candidates: [
      {
        target: 'Sheet2!D40',
        label: 'Nền tảng',
        labelAddress: 'Sheet2!C40',
        content: 'chưa rõ',
        likeness: 0.41,
        reasons: [
          { kind: 'same-code', code: '8.8' },
          { kind: 'same-unit', unit: 'nền tảng' },
        ],
      },
    ],
  },
]
