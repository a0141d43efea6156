import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef } from 'react'
import { useCodeStyles } from '../parts/code/code-line.tsx'
import type { CodeLines } from '../parts/code/code-lines.ts'
import { CodeChunk } from './code-chunk.tsx'
import { type Match, matchesWithin } from './matches.ts'
import { type Jump, noJump } from './shown.ts'

const useStyles = makeStyles({
  root: {
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

/** Lines drawn at once; each chunk gets its colours and its layout when it comes near the view. */
const CHUNK = 60

/** The text of a file, all of it in the page (the browser's own find and a screen reader reach it), fast to open. */
export function CodeView({ code, label, sought, matches, jump }: CodeViewProps) {
  const styles = useStyles()
  const codeStyles = useCodeStyles()
  const root = useRef<HTMLDivElement>(null)
  // The same arrays until the matches change: where only the place changes, no chunk is drawn again.
  const chunks = useMemo(() => chunksOf(code, matches), [code, matches])
  useEffect(() => {
    if (root.current) bringTo(root.current, jump)
  }, [jump])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={root} tabIndex={0} aria-label={label} className={mergeClasses(styles.root, codeStyles.code)}>
      {chunks.map(({ first, last, within }) => (
        <CodeChunk
          key={first}
          code={code}
          first={first}
          last={last}
          sought={jump.kind === 'lines' && jump.first <= last && jump.last >= first ? jump : noJump}
          soughtText={sought}
          matches={within}
        />
      ))}
    </section>
  )
}

interface CodeViewProps {
  readonly code: CodeLines
  readonly label: string
  /** What is said of lines that are pointed at. */
  readonly sought: string
  readonly matches: readonly Match[]
  readonly jump: Jump
}

interface Chunk {
  readonly first: number
  readonly last: number
  readonly within: readonly Match[]
}

function chunksOf({ source }: CodeLines, matches: readonly Match[]): readonly Chunk[] {
  return Array.from({ length: Math.ceil(source.lineCount / CHUNK) }, (_, index) => {
    const first = index * CHUNK + 1
    const last = Math.min(first + CHUNK - 1, source.lineCount)
    const span = { start: source.lineStart(first), end: source.lineStart(last + 1) }
    return { first, last, within: matchesWithin(matches, span) }
  })
}

/** Jumps that took the focus: a view that was hidden and is shown again must not take it once more. */
const focused = new WeakSet<Jump>()

function bringTo(root: HTMLElement, jump: Jump): void {
  if (jump.kind === 'none') return
  const line = jump.kind === 'lines' ? jump.first : jump.line
  const element = root.querySelector<HTMLElement>(`[data-line="${line}"]`)
  if (!element) return
  const block = jump.kind === 'lines' && jump.last - jump.first > 3 ? 'start' : 'center'
  // Chunks that were never laid out have guessed heights; what is near the goal is right at the second try.
  element.scrollIntoView({ block })
  requestAnimationFrame(() => element.scrollIntoView({ block }))
  if (jump.kind !== 'lines' || !jump.takesFocus || focused.has(jump)) return
  focused.add(jump)
  element.focus({ preventScroll: true })
}
