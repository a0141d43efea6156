import { describe, expect, test } from 'vitest'
import { describeProblem } from '../../dsl/text/messages/describe.ts'
import type { SyntaxProblem } from '../../dsl/text/syntax-problem.ts'

describe('sentences', () => {
  test.each<[SyntaxProblem, string, string]>([
    [
      { code: 'file-too-large', length: 5_000_000, limit: 4_194_304 },
      'Tệp dài 5.000.000 ký tự, vượt giới hạn 4.194.304 ký tự nên không được đọc.',
      'The file has 5,000,000 characters; more than 4,194,304 are not read.',
    ],
    [
      { code: 'unexpected-word', text: 'foo', expected: [{ kind: 'spelling', text: ':' }, { kind: 'name' }] },
      'Không đúng chỗ: “foo”. Ở đây cần “:” hoặc một tên.',
      'Unexpected “foo”. Expected here: “:” or a name.',
    ],
    [{ code: 'unexpected-word', text: 'foo', expected: [] }, 'Không đúng chỗ: “foo”.', 'Unexpected “foo”.'],
    [
      { code: 'missing-word', after: '', expected: [{ kind: 'comparison' }] },
      'Thiếu một phép so sánh (>=, >, <=, <, =).',
      'Missing a comparison (>=, >, <=, <, =).',
    ],
    [
      { code: 'not-a-rule-file', text: 'abc', expected: ['index', 'targets', 'translation'] },
      'Tệp quy tắc phải bắt đầu bằng “index”, “targets” hoặc “translation”, không phải bằng “abc”.',
      'A rule file begins with “index”, “targets” or “translation”, not with “abc”.',
    ],
  ])('of %j', (problem, vi, en) => {
    expect(describeProblem(problem, 'vi')).toBe(vi)
    expect(describeProblem(problem, 'en')).toBe(en)
  })
})
