/** A piece of a page: text, which is always escaped, or an element. There is no way to put markup in from outside. */
export type Html = string | HtmlElement

export interface HtmlElement {
  readonly kind: 'element'
  readonly tag: Tag
  readonly attributes: Attributes
  readonly children: readonly Html[]
}

const TAGS = [
  'article',
  'caption',
  'dd',
  'dl',
  'div',
  'dt',
  'footer',
  'h1',
  'h2',
  'h3',
  'header',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'span',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
] as const

export type Tag = (typeof TAGS)[number]

/** Attributes that can carry neither scripts nor addresses. */
export interface Attributes {
  readonly class?: string
  readonly lang?: 'vi' | 'en'
  readonly scope?: 'col' | 'row' | 'colgroup' | 'rowgroup'
  readonly colspan?: number
}

export const element = (tag: Tag, attributes: Attributes, ...children: readonly Html[]): HtmlElement => ({
  kind: 'element',
  tag,
  attributes,
  children,
})

/** An element without attributes. */
export const plain = (tag: Tag, ...children: readonly Html[]): HtmlElement => element(tag, {}, ...children)

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const LONE_SURROGATE = /\p{Surrogate}/gu

/** Characters that HTML cannot hold are shown by their replacement. */
export const escapeHtml = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are not allowed in a page
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\ufffd')
    .replace(/[&<>"']/g, character => ESCAPES[character] ?? '')

export function renderHtml(html: Html): string {
  if (typeof html === 'string') return escapeHtml(html)
  const { tag, attributes, children } = html
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
  return `<${tag}${written.join('')}>${children.map(renderHtml).join('')}</${tag}>`
}
