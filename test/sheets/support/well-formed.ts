const TAG = /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g

/** What keeps a text from being XML, or `undefined`: open tags, stray signs, repeated attributes. */
export function xmlFault(xml: string): string | undefined {
  const body = xml.replace(/^<\?xml [^?]*\?>\s*/, '')
  const open: string[] = []
  for (const [, closing, name, attributes = '', empty] of body.matchAll(TAG)) {
    const names = [...attributes.matchAll(/([\w:.-]+)\s*=/g)].map(([, each]) => each)
    if (new Set(names).size !== names.length) return `repeated attribute in <${name}>`
    if (closing && open.pop() !== name) return `</${name}> closes nothing`
    if (!closing && !empty) open.push(name!)
  }
  if (open.length > 0) return `<${open.at(-1)}> stays open`
  const rest = body.replace(TAG, '')
  return /[<]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.exec(rest)?.[0]
}
