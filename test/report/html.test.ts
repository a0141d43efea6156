import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { element, escapeHtml, type Html, plain, renderHtml } from '../../dsl/report/html.ts'
import { renderPage } from '../../dsl/report/page.ts'

/** What a browser reads where the text was written. */
const unescaped = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('text put into a page', () => {
  test('never stands there as markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(escapeHtml(text).replace(/&(?:lt|gt|quot|#39|amp);/g, '')).toMatch(/^[^<>"'&]*$/)
      }),
    )
  })

  test('is read back as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(unescaped(escapeHtml(text))).toBe(text)
      }),
    )
  })

  test('leaves exactly the tags of the tree, wherever it stands', () => {
    const { tree } = fc.letrec<{ tree: Html }>(tie => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        fc.string({ unit: 'binary' }),
        fc
          .tuple(fc.constantFrom('p' as const, 'td' as const), fc.array(tie('tree'), { maxLength: 3 }))
          .map(([tag, children]) => element(tag, { class: 'x' }, ...children)),
      ),
    }))
    const tagsOf = (html: Html): number =>
      typeof html === 'string' ? 0 : 2 + html.children.reduce((sum, child) => sum + tagsOf(child), 0)
    fc.assert(
      fc.property(tree, html => {
        const written = renderHtml(html)
        expect(written.match(/</g)?.length ?? 0).toBe(tagsOf(html))
        expect(written.match(/>/g)?.length ?? 0).toBe(tagsOf(html))
      }),
    )
  })

  test('cannot leave the head, the style sheet or the title of a page', () => {
    const tagsWith = (title: string, footer: string) =>
      renderPage({ language: 'vi', title, header: title, footer, body: [plain('p', title)] }).match(/<[^>]*>/g)
    const usual = tagsWith('x', 'x')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, footer) => {
        expect(tagsWith(title, footer)).toEqual(usual)
      }),
    )
    const hostile = '"; } </style><script>alert(1)</script> \\'
    const page = renderPage({ language: 'en', title: hostile, header: hostile, footer: hostile, body: [] })
    expect(page).not.toContain('<script')
    expect(page.match(/content: "[^"\n]*"/g)).toHaveLength(3)
  })
})
