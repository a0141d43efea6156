/** A pillar of two main indicators; what is given in angle brackets by name takes the place of the usual text. */
export function levels(changes: Readonly<Record<string, string>> = {}): string {
  const {
    index = '',
    pillar = '',
    first = '',
    second = '',
    criterion = 'tối đa 4',
    shared = 'chung điểm với I.1.2.1',
    third = '',
  } = changes
  return `bộ chỉ số t "T" tối đa 20 mẫu số bằng 0: 0 điểm ${index}
trụ cột I "Chính quyền số" tối đa 20 ${pillar}
chỉ số chính I.1 "Nhận thức" tối đa 16 ${first}
chỉ số thành phần I.1.1 "A" tối đa 6
tiêu chí I.1.1.1 "A1" ${criterion} điểm theo đánh giá
tiêu chí I.1.1.2 "A2" tối đa 2 nguồn điều tra xã hội điểm theo đánh giá
chỉ số thành phần I.1.2 "B" tối đa 10
tiêu chí I.1.2.1 "B1" tối đa 10 điểm theo đánh giá
tiêu chí I.1.2.2 "B2" ${shared} điểm theo đánh giá
${third}
chỉ số chính I.2 "Chuyên gia" tối đa 4 nguồn chuyên gia ${second}
chỉ số thành phần I.2.1 "C" tối đa 4 điểm theo đánh giá
`
}

/** What is wrong with levels, sources, shared points and statements: the text with the place marked, and the code. */
export const inLevels: readonly (readonly [what: string, text: string, code: string])[] = [
  ['more criteria than stated', levels({ pillar: 'phải có «3» tiêu chí' }), 'count-not-as-stated'],
  [
    'fewer components than stated',
    levels({ first: 'phải có «3» chỉ số thành phần, 4 tiêu chí' }),
    'count-not-as-stated',
  ],
  [
    'a stated number of the whole index',
    levels({ index: 'phải có 1 trụ cột, «3» chỉ số chính' }),
    'count-not-as-stated',
  ],
  [
    'a stated number of some main indicators',
    levels({ pillar: 'phải có «3» chỉ số thành phần, 4 tiêu chí trong I.1 đến I.1' }),
    'count-not-as-stated',
  ],
  ['a stretch of unknown rows', levels({ pillar: 'phải có 4 tiêu chí trong I.1 đến «I.7»' }), 'unknown-code'],
  ['a stretch of rows further down', levels({ pillar: 'phải có 4 tiêu chí trong «I.1.1»' }), 'stretch-not-below'],
  ['a stretch from the end', levels({ pillar: 'phải có 4 tiêu chí trong «I.2 đến I.1»' }), 'stretch-not-below'],
  ['another proportion than stated', levels({ first: '«phải chiếm 75%»' }), 'proportion-not-as-stated'],
  [
    'another share of sources than stated',
    levels({ pillar: '«phải có 80% từ báo cáo»' }),
    'source-share-not-as-stated',
  ],
  ['shared points besides own ones', levels({ shared: 'tối đa 10 «chung điểm với I.1.2.1»' }), 'cannot-share-points'],
  ['points shared with nothing', levels({ shared: '«chung điểm với I.1.2.7»' }), 'cannot-share-points'],
  ['points shared with a row elsewhere', levels({ shared: '«chung điểm với I.1.1.1»' }), 'cannot-share-points'],
  [
    'points shared with a row that shares',
    levels({ third: 'tiêu chí I.1.2.3 "B3" «chung điểm với I.1.2.2» điểm theo đánh giá' }),
    'cannot-share-points',
  ],
  [
    'points that two rows share already',
    levels({ third: 'tiêu chí I.1.2.3 "B3" «chung điểm với I.1.2.1» điểm theo đánh giá' }),
    'cannot-share-points',
  ],
  [
    'a share of people',
    levels({ criterion: 'tối đa 4 đầu vào a (người)' }).replace('điểm theo đánh giá', 'điểm theo đánh giá hoặc «a»'),
    'share-with-unit',
  ],
]
