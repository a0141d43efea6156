import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { Piece } from './code-lines.ts'

/** How a line or a piece of code looks; shared by the clause of a trace and the rules. */
export const useCodeStyles = makeStyles({
  code: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground1,
  },
  line: { display: 'flex', columnGap: tokens.spacingHorizontalSNudge, minHeight: '18px' },
  number: {
    flexShrink: 0,
    width: '4ch',
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
    userSelect: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
  text: { flexGrow: 1, minWidth: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

const usePieceStyles = makeStyles({
  keyword: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorPaletteGreenForeground2 },
  number: { color: tokens.colorPaletteDarkOrangeForeground2 },
  name: { color: tokens.colorPalettePurpleForeground2 },
  comment: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  unknown: { color: tokens.colorPaletteRedForeground1, textDecorationLine: 'underline', textDecorationStyle: 'wavy' },
})

/** A line that wraps goes on two characters to the right of where it began. */
export function hangingIndent(text: string): { readonly paddingInlineStart: string; readonly textIndent: string } {
  const indent = text.length - text.trimStart().length + 2
  return { paddingInlineStart: `${indent}ch`, textIndent: `-${indent}ch` }
}

/** The text of a line in the colours of its words; always text nodes, never markup. */
export function CodePieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  const styles = usePieceStyles()
  return withPlaces(pieces).map(({ piece, at }) =>
    piece.kind === 'plain' ? (
      piece.text
    ) : (
      <span key={at} className={mergeClasses(styles[piece.kind])}>
        {piece.text}
      </span>
    ),
  )
}

function withPlaces(pieces: readonly Piece[]): readonly { readonly piece: Piece; readonly at: number }[] {
  let at = 0
  return pieces.map(piece => {
    const placed = { piece, at }
    at += piece.text.length
    return placed
  })
}
