import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problemsOf } from './grammar-text.ts'

const reference = readFileSync(new URL('../../dsl/grammar/README.md', import.meta.url), 'utf8')
const blocks = [...reference.matchAll(/```\n([\s\S]*?)```/g)].map(([, text = '']) => text)

const indexHead = 'bộ chỉ số thử "thử"\n'
const itemHead = `${indexHead}chỉ số 1 "một"\n`

/** The block as whole files: each document is one, and clauses get the head that they belong under. */
function filesOf(block: string): readonly string[] {
  const documents = block.split(/\n(?=phân công|mục tiêu|bản dịch|danh mục)/)
  return documents.map(text => {
    if (/^(?:bộ chỉ số|phân công|mục tiêu|bản dịch|danh mục)/.test(text)) return text
    return (/^\s*(?:cách hiểu|dữ kiện|giá trị trụ cột|nhóm)/.test(text) ? indexHead : itemHead) + text
  })
}

test('the reference has examples', () => expect(blocks.length).toBeGreaterThan(8))

test.each(blocks.flatMap(filesOf))('%s', text => expect(problemsOf(text)).toEqual([]))
