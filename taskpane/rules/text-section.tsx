import { makeStyles, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { codeLinesOf } from '../parts/code/code-lines.ts'
import type { ViewProps } from '../view.ts'
import { AboutFile } from './about-file.tsx'
import { CodeView } from './code-view.tsx'
import { FileBar } from './file-bar.tsx'
import { FindBar } from './find-bar.tsx'
import { type ShownFile, spelledIn } from './rule-files.ts'
import type { Shown } from './shown.ts'
import { rulesTexts } from './texts.ts'
import { useFind } from './use-find.ts'

const useStyles = makeStyles({
  bars: {
    position: 'sticky',
    // At the edge of the panel, over its padding; a pixel more, as edges fall between pixels of some screens.
    top: `calc(-1px - ${tokens.spacingHorizontalM})`,
    zIndex: 1,
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalXS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
})

/** The text of a file with finding, copying and the keywords of either dialect. */
export function TextSection(props: TextSectionProps) {
  const { shown, files } = props
  const file = files[shown.file] ?? files[0]
  return file ? <FileText key={`${file.name} ${shown.dialect}`} {...props} file={file} /> : null
}

interface TextSectionProps extends Pick<ViewProps, 'language' | 'workbook'> {
  readonly shown: Shown
  readonly files: readonly ShownFile[]
  readonly onShown: (part: Partial<Shown>) => void
}

function FileText({
  file,
  shown,
  files,
  onShown,
  language,
  workbook,
}: TextSectionProps & { readonly file: ShownFile }) {
  const styles = useStyles()
  const texts = rulesTexts[language]
  const source = useMemo(() => spelledIn(file, shown.dialect), [file, shown.dialect])
  const code = useMemo(() => codeLinesOf(source), [source])
  const find = useFind(source, shown.jump)
  return (
    <div>
      <div className={styles.bars}>
        <FileBar {...{ shown, files, onShown, language }} text={source.text} />
        <FindBar find={find} language={language} />
      </div>
      <AboutFile {...{ file, language, workbook }} />
      <CodeView
        code={code}
        label={texts.region(file.name)}
        sought={texts.sought}
        matches={find.matches}
        jump={find.jump}
      />
    </div>
  )
}
