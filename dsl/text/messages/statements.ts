import type { Language } from '../language.ts'
import { levelWords, sourceWords } from '../level-words.ts'
import type { SharingProblem, SourceName, StatementProblem } from '../meaning-problem.ts'
import { numberIn } from './number-words.ts'
import type { Sentences } from './sentences.ts'

/* Problems of points that several rows share, and of what a decision says of itself. */

const percentIn = (language: Language, percent: string): string => `${numberIn(language, percent.slice(0, -1))}%`

const sourcesIn = (language: Language, sources: readonly SourceName[]): string =>
  sources.map(source => sourceWords[source][language]).join(', ')

export const vi = {
  'cannot-share-points': ({ item, with: other, why }) =>
    `“${item}” không chung điểm với “${other}” được: ${viSharing[why]}.`,
  'count-not-as-stated': ({ item, level, stated, found, likely }) =>
    `“${item}” có ${found} ${levelWords[level].vi}, văn bản nêu ${stated}.${
      likely === '' ? '' : ` Có lẽ sai ở “${likely}”.`
    }`,
  'stretch-not-below': ({ item, from, to }) => `“${from}” đến “${to}” không phải các mục ngay dưới “${item}”.`,
  'proportion-not-as-stated': ({ item, stated, found, points, should }) =>
    `“${item}” chiếm ${percentIn('vi', found)} (${numberIn('vi', points)} điểm), văn bản nêu ${percentIn('vi', stated)} (${numberIn('vi', should)} điểm).`,
  'source-share-not-as-stated': ({ item, sources, stated, found, likely }) =>
    `“${item}” có ${percentIn('vi', found)} điểm từ ${sourcesIn('vi', sources)}, văn bản nêu ${percentIn('vi', stated)}.${
      likely === '' ? '' : ` Có lẽ sai nguồn ở “${likely}”.`
    }`,
} satisfies Sentences<SharingProblem | StatementProblem>

export const en = {
  'cannot-share-points': ({ item, with: other, why }) =>
    `“${item}” cannot share points with “${other}”: ${enSharing[why]}.`,
  'count-not-as-stated': ({ item, level, stated, found, likely }) =>
    `“${item}” has ${found} ${levelWords[level].en}; the text states ${stated}.${
      likely === '' ? '' : ` The mistake is probably in “${likely}”.`
    }`,
  'stretch-not-below': ({ item, from, to }) => `“${from}” to “${to}” are no rows right below “${item}”.`,
  'proportion-not-as-stated': ({ item, stated, found, points, should }) =>
    `“${item}” makes up ${percentIn('en', found)} (${points} points); the text states ${percentIn('en', stated)} (${should} points).`,
  'source-share-not-as-stated': ({ item, sources, stated, found, likely }) =>
    `“${item}” has ${percentIn('en', found)} of its points from ${sourcesIn('en', sources)}; the text states ${percentIn('en', stated)}.${
      likely === '' ? '' : ` The source of “${likely}” is probably wrong.`
    }`,
} satisfies Sentences<SharingProblem | StatementProblem>

const viSharing: Readonly<Record<SharingProblem['why'], string>> = {
  'own-maximum': 'mục đã có điểm tối đa riêng',
  'not-earlier-beside': 'phải là một mục đứng trước, dưới cùng một mục cha',
  'shares-itself': 'mục ấy cũng chung điểm với mục khác',
  taken: 'đã có mục khác chung điểm với mục ấy',
  'not-simple': 'chỉ mục tính điểm bằng số liệu của chính nó mới chung điểm được',
}

const enSharing: Readonly<Record<SharingProblem['why'], string>> = {
  'own-maximum': 'the item has a maximum of its own',
  'not-earlier-beside': 'it must be an earlier item under the same parent',
  'shares-itself': 'that item shares with another itself',
  taken: 'another item shares with it already',
  'not-simple': 'only items that are scored by figures of their own can share points',
}
