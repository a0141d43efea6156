import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { codeLinesOf } from '../parts/code/code-lines.ts'
import type { ViewProps } from '../view.ts'
import { AboutFile } from './about-file.tsx'
import { CodeView, type Jump } from './code-view.tsx'
import { FileBar } from './file-bar.tsx'
import { FindBar } from './find-bar.tsx'
import { fold, placesOf } from './fold.ts'
import type { Match } from './matches.ts'
import { type ShownFile, spelledIn } from './rule-files.ts'
import type { Shown } from './rules-view.tsx'
import { rulesTexts } from './texts.ts'

const useStyles = makeStyles({
  bars: {
    position: 'sticky',
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})

/** More results than these are neither counted nor marked. */
const MOST_MATCHES = 999

/** The text of a file with finding, copying and the keywords of either dialect. */
export function TextSection({ shown, files, onShown, language, workbook }: TextSectionProps) {
  const styles = useStyles()
  const file = files[shown.file] ?? files[0]
  if (!file) return null
  return (
    <div>
      <FileText
        key={`${file.name} ${shown.dialect}`}
        {...{ file, shown, files, onShown, language, workbook, styles }}
      />
    </div>
  )
}

interface TextSectionProps extends Pick<ViewProps, 'language' | 'workbook'> {
  readonly shown: Shown
  readonly files: readonly ShownFile[]
  readonly onShown: (part: Partial<Shown>) => void
}

interface Find {
  readonly query: string
  readonly at: number
  /** Where the reader was brought by the find bar, if that was later than the last request from outside. */
  readonly jump: Jump
  readonly asked: Jump
}

function FileText({
  file,
  shown,
  files,
  onShown,
  language,
  workbook,
  styles,
}: TextSectionProps & { readonly file: ShownFile; readonly styles: ReturnType<typeof useStyles> }) {
  const texts = rulesTexts[language]
  const source = useMemo(() => spelledIn(file, shown.dialect), [file, shown.dialect])
  const code = useMemo(() => codeLinesOf(source), [source])
  const [find, setFind] = useState<Find>({ query: '', at: 0, jump: shown.jump, asked: shown.jump })
  const folded = useMemo(() => (find.query.trim() === '' ? undefined : fold(source.text)), [source, find.query])
  const places = useMemo(() => (folded ? placesOf(find.query, folded, MOST_MATCHES) : []), [folded, find.query])
  const length = find.query.normalize('NFC').trim().length
  const matches = useMemo(
    () => places.map((start, index): Match => ({ start, end: start + length, current: index === find.at })),
    [places, length, find.at],
  )
  const jumpTo = (place: number | undefined): Jump =>
    place === undefined ? { kind: 'none' } : { kind: 'match', line: source.positionAt(place).line }
  const onQuery = (query: string) => {
    const [first] = placesOf(query, fold(source.text), 1)
    setFind({ query, at: 0, jump: jumpTo(first), asked: shown.jump })
  }
  const onStep = (step: 1 | -1) => {
    if (places.length === 0) return
    const at = (find.at + step + places.length) % places.length
    setFind({ ...find, at, jump: jumpTo(places[at]), asked: shown.jump })
  }
  return (
    <>
      <div className={styles.bars}>
        <FileBar {...{ shown, files, onShown, language }} text={source.text} />
        <FindBar
          query={find.query}
          count={places.length}
          at={find.at}
          more={places.length === MOST_MATCHES}
          {...{ language, onQuery, onStep }}
        />
      </div>
      <AboutFile {...{ file, language, workbook }} />
      <CodeView
        code={code}
        label={texts.region(file.name)}
        sought={texts.sought}
        matches={matches}
        jump={find.asked === shown.jump ? find.jump : shown.jump}
      />
    </>
  )
}
