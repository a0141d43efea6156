/** Two inputs and their quotient. */
export const share = 'đầu vào a (người) đầu vào b (người) r = a / b'

/** What the rule does, its clauses with the place marked, and the finding with its witness. */
export const flaws: readonly (readonly [what: string, clauses: string, finding: string])[] = [
  [
    'a share over a target without a cap exceeds the maximum',
    `${share} điểm = «r / 50% * tối đa»`,
    'score-above-maximum at=0.6 unit=% points=12 maximum=10',
  ],
  [
    'so does the same without a measure',
    'đầu vào a (người) đầu vào b (người) điểm = «a / b / 50% * tối đa»',
    'score-above-maximum at=0.6 unit=% points=12 maximum=10',
  ],
  [
    'a target near the whole shows it at the whole',
    `${share} điểm = «r / 90% * tối đa»`,
    'score-above-maximum at=1 unit=% points=100/9 maximum=10',
  ],
  [
    'points per item without a cap exceed the maximum',
    'đầu vào n (tin) điểm = «1 * n»',
    'score-above-maximum at=11 unit=tin points=11 maximum=10',
  ],
  [
    'a band whose formula outgrows the maximum',
    `${share} mức theo r >= 80%: «r * 11» còn lại: 0`,
    'score-above-maximum at=1 unit=% points=11 maximum=10',
  ],
  [
    'a formula that exceeds the maximum only just below its threshold',
    `${share} mức theo r >= 80%: tối đa còn lại: «r / 79,6% * tối đa»`,
    'score-above-maximum at=0.798 unit=% points=1995/199 maximum=10',
  ],
  ['a formula that goes below 0', `${share} điểm = «(r - 50%) * tối đa»`, 'score-below-zero at=0 unit=% points=-5'],
  [
    'a formula not divided by its threshold jumps',
    `${share} mức theo r «>= 20%»: tối đa còn lại: r * tối đa`,
    'jump-at-threshold threshold=0.2 unit=% pointsBelow=2 pointsAt=10',
  ],
  [
    'so does one that starts above 0 at its threshold',
    `${share} mức theo r «>= 50%»: r * tối đa còn lại: 0`,
    'jump-at-threshold threshold=0.5 unit=% pointsBelow=0 pointsAt=5',
  ],
  [
    'a threshold that belongs to the lower band jumps above it',
    `${share} mức theo r «> 20%»: tối đa còn lại: r * tối đa`,
    'jump-above-threshold threshold=0.2 unit=% pointsAt=2 pointsAbove=10',
  ],
  [
    'bands that share their threshold, with the same points',
    `${share} mức theo r >= 80%: tối đa «<= 80%»: r / 80% * tối đa`,
    'overlapping-bands at=0.8 unit=% pointsFirst=10 pointsSecond=10',
  ],
  [
    'bands that share a stretch, with different points',
    'đầu vào n (tin) mức theo n >= 10 và <= 20: 5 «>= 15»: tối đa còn lại: 0',
    'overlapping-bands at=15 unit=tin pointsFirst=5 pointsSecond=10',
  ],
  [
    'a band after one that takes more',
    'đầu vào n (tin) mức theo n >= 10: tối đa «>= 20»: 5 còn lại: 0',
    'unreachable-band at=20 unit=tin',
  ],
  [
    'a band for no value',
    'đầu vào n (tin) mức theo n >= 10: tối đa «>= 5» và < 3: 5 còn lại: 0',
    'unreachable-band at= unit=tin',
  ],
  [
    'a gap between bands',
    `${share} mức theo «r» >= 50%: tối đa < 40%: 0 còn lại: 5`,
    'gap-between-bands at=0.4 from=0.4 to=0.4 unit=% points=5',
  ],
  [
    'a score that falls and rises',
    'đầu vào n (tin) mức theo «n» >= 20: tối đa >= 10: 2 còn lại: 5',
    'score-falls from=1 to=10 unit=tin pointsFrom=5 pointsTo=2',
  ],
  ['a percent sign left out', `${share} mức theo r >= «80»: tối đa còn lại: 0`, 'percent-forgotten number=80'],
  ['an input that nothing reads', 'đầu vào a đầu vào «b» điểm = a', 'input-never-used input=b'],
  [
    'a special case that contradicts itself',
    'đầu vào n (tin) «nếu n >= 5 và n < 3: 0» điểm = 1 * n không quá tối đa',
    'guard-never-holds reason=contradiction',
  ],
  [
    'a figure that would have to be negative',
    'đầu vào n (tin) «nếu n < 0: 0» điểm = 1 * n không quá tối đa',
    'guard-never-holds reason=contradiction',
  ],
  [
    'yes and no at once',
    'đầu vào c (có/không) đầu vào n (tin) «nếu c và chưa c: 0» điểm = 1 * n không quá tối đa',
    'guard-never-holds reason=contradiction',
  ],
  [
    'a special case after one that takes more',
    'đầu vào c (có/không) đầu vào n (tin) nếu chưa c: 0 «nếu chưa c và n = 0: 1» điểm = 1 * n không quá tối đa',
    'guard-never-holds reason=decided-earlier',
  ],
]

/** Rules as decisions print them, without a flaw. */
export const sound: readonly (readonly [what: string, clauses: string])[] = [
  ['a share of a whole', `${share} điểm = r * tối đa`],
  ['a count over the length of a printed list', 'đầu vào a (nền tảng) r (%) = a / 7 điểm = r * tối đa'],
  ['a share with its cap stated', `${share} điểm = r / 50% * tối đa không quá tối đa`],
  ['points per item with a cap', 'đầu vào n (tin) điểm = 1 * n không quá tối đa'],
  ['steps of constant points', `${share} mức theo r >= 10%: tối đa >= 7%: 70% tối đa >= 3%: 30% tối đa còn lại: 0`],
  ['a formula that meets its threshold', `${share} mức theo r >= 80%: tối đa còn lại: r / 80% * tối đa`],
  ['all or nothing', `${share} mức theo r >= 100%: tối đa còn lại: 0`],
  ['bands that cover everything without an ending case', `${share} mức theo r >= 50%: tối đa < 50%: 0`],
  ['whole numbers between two bands', 'đầu vào n (tin) mức theo n >= 20: tối đa >= 10 và <= 19: 5 còn lại: 2'],
  ['whole numbers that bands cover', 'đầu vào n (tin) mức theo n >= 20: tối đa <= 19: 5'],
  ['fewer is better throughout', 'đầu vào n (tin) mức theo n < 1: tối đa < 5: 5 còn lại: 0'],
  ['a share that should be small', `${share} điểm = (1 - r) * tối đa`],
  ['amounts of money in steps', 'đầu vào x (tỷ đồng) mức theo x >= 2 tỷ đồng: tối đa >= 500 triệu đồng: 3 còn lại: 0'],
  ['an input that only a default reads', 'đầu vào a (tin) đầu vào b (tin) = a điểm = 1 * b không quá tối đa'],
  [
    'different special cases',
    'đầu vào c (có/không) đầu vào n (tin) nếu chưa c: 0 nếu c và thiếu n: 1/4 tối đa điểm = 1 * n không quá tối đa',
  ],
  ['a zero amount without a unit', 'đầu vào x (tỷ đồng) nếu x = 0: 0 mức theo x >= 1 tỷ đồng: tối đa còn lại: 0'],
  [
    'a parent whose children add up',
    'phần "A" tối đa 5 chọn "a": tối đa "b": 0 phần "B" tối đa 5 chọn "a": tối đa "b": 0',
  ],
]
