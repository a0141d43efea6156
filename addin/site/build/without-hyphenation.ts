import type { Plugin } from 'vite'

// …/@univerjs/engine-render/lib/es/hu-DVk7Y_ka.js
const PATTERNS = /@univerjs[\\/]engine-render[\\/]lib[\\/]es[\\/](?!index)[^\\/]+\.js$/
// export { Hu };
const EXPORTS = /export\s*\{\s*(\w+)(\s+as\s+\w+)?\s*\};?\s*$/

/**
 * Leaves the hyphenation patterns of some sixty languages out of the site: cells are not hyphenated, the patterns are
 * several megabytes, and their own licences differ from that of the library that brings them.
 */
export const withoutHyphenation: Plugin = {
  name: 'without-hyphenation',
  transform(code, id) {
    if (!PATTERNS.test(id)) return undefined
    const found = EXPORTS.exec(code)
    if (!found) throw new Error(`Unknown form of hyphenation patterns: ${id}`)
    const [, name, renamed = ''] = found
    return { code: `const ${name} = null\nexport { ${name}${renamed} }`, map: null }
  },
}
