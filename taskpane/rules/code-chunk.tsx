import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { memo, useEffect, useRef, useState } from 'react'
import { CodePieces, hangingIndent, useCodeStyles } from '../parts/code/code-line.tsx'
import { type CodeLines, lineSpan } from '../parts/code/code-lines.ts'
import { type MarkedPiece, type Match, markMatches, matchesWithin } from './matches.ts'
import type { Jump } from './shown.ts'

const useStyles = makeStyles({
  chunk: { contentVisibility: 'auto', containIntrinsicSize: 'auto 2600px' },
  line: {
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    // Forced colours would paint it.
    '@media (forced-colors: active)': { borderInlineStartColor: 'Canvas' },
    // Below the bars that stay in view.
    scrollMarginTop: '96px',
    scrollMarginBottom: '24px',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  sought: {
    backgroundColor: tokens.colorBrandBackground2,
    borderInlineStartColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderInlineStartColor: 'Highlight' },
  },
  found: { backgroundColor: tokens.colorPaletteYellowForeground2, color: tokens.colorNeutralForegroundInverted },
  current: {
    backgroundColor: tokens.colorPaletteYellowForeground2,
    color: tokens.colorNeutralForegroundInverted,
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForeground1}`,
  },
})

/** Some lines of a file: plain at first, in colours once they come near the view. */
export const CodeChunk = memo(function CodeChunk(props: CodeChunkProps) {
  const { code, first, last } = props
  const styles = useStyles()
  const root = useRef<HTMLDivElement>(null)
  const near = useNear(root)
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return (
    <div ref={root} className={styles.chunk}>
      {lines.map(line => (
        <Line key={line} line={line} coloured={near} {...props} code={code} />
      ))}
    </div>
  )
})

interface CodeChunkProps {
  readonly code: CodeLines
  readonly first: number
  readonly last: number
  readonly sought: Jump
  readonly soughtText: string
  readonly matches: readonly Match[]
}

function Line({
  line,
  coloured,
  code,
  sought,
  soughtText,
  matches,
}: CodeChunkProps & { readonly line: number; readonly coloured: boolean }) {
  const styles = useStyles()
  const codeStyles = useCodeStyles()
  const isSought = sought.kind === 'lines' && sought.first <= line && line <= sought.last
  const isFirst = isSought && sought.first === line
  return (
    <div
      className={mergeClasses(codeStyles.line, styles.line, isSought && styles.sought)}
      data-line={line}
      tabIndex={isFirst ? -1 : undefined}
      aria-current={isFirst ? 'location' : undefined}
      title={isFirst ? soughtText : undefined}
    >
      <span className={codeStyles.number}>{line}</span>
      <span className={codeStyles.text} style={hangingIndent(code.source.lineText(line))}>
        <Text line={line} coloured={coloured} code={code} matches={matches} />
      </span>
    </div>
  )
}

type TextProps = Pick<CodeChunkProps, 'code' | 'matches'> & { readonly line: number; readonly coloured: boolean }

function Text({ line, coloured, code, matches }: TextProps) {
  const styles = useStyles()
  const span = lineSpan(code.source, line)
  const within = matchesWithin(matches, span)
  if (within.length === 0) return coloured ? <CodePieces pieces={code.line(line)} /> : code.source.lineText(line)
  return runsOf(markMatches(code.line(line), span.start, within)).map(({ at, match, pieces }) =>
    match === 'none' ? (
      <CodePieces key={at} pieces={pieces} />
    ) : (
      <mark key={at} className={styles[match]}>
        {pieces.map(({ text }) => text).join('')}
      </mark>
    ),
  )
}

interface Run {
  readonly at: number
  readonly match: MarkedPiece['match']
  readonly pieces: MarkedPiece[]
}

/** Neighbours of one match are one mark. */
function runsOf(pieces: readonly MarkedPiece[]): readonly Run[] {
  const runs: Run[] = []
  let at = 0
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.match === piece.match) last.pieces.push(piece)
    else runs.push({ at, match: piece.match, pieces: [piece] })
    at += piece.text.length
  }
  return runs
}

/** Whether an element was ever near the view; where nobody can tell, it always is. */
function useNear(root: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (near || !root.current) return
    const observer = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && setNear(true), {
      rootMargin: '800px 0px',
    })
    observer.observe(root.current)
    return () => observer.disconnect()
  }, [near, root])
  return near
}
