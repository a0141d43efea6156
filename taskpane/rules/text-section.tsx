import { makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { lazy, Suspense, useMemo } from 'react'
import { codeLinesOf } from '../parts/code/code-lines.ts'
import type { ViewProps } from '../view.ts'
import { AboutFile } from './about-file.tsx'
import { CodeView } from './code-view.tsx'
import { editTexts } from './edit/texts.ts'
import type { ShownDraft } from './edit/use-draft.ts'
import { FileBar } from './file-bar.tsx'
import { FindBar } from './find-bar.tsx'
import { baseName, type ShownFile, spelledIn } from './rule-files.ts'
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
  if (!file) return null
  if (shown.mode === 'edit') return <EditedFile key={file.name} {...props} file={file} />
  return <FileText key={`${file.name} ${shown.dialect}`} {...props} file={file} />
}

interface TextSectionProps extends Pick<ViewProps, 'addIn' | 'run' | 'language' | 'workbook'> {
  readonly shownDraft: ShownDraft
  readonly onPlace: (file: number, line: number) => void
  readonly shown: Shown
  readonly files: readonly ShownFile[]
  readonly onShown: (part: Partial<Shown>) => void
}

/** The editor comes when somebody edits: readers need none of it. */
const EditSection = lazy(async () => ({ default: (await import('./edit/edit-section.tsx')).EditSection }))

function EditedFile(props: TextSectionProps & { readonly file: ShownFile }) {
  const { file, files, shown, shownDraft, onShown, onPlace, language } = props
  const fileName = shownDraft.files.find(each => baseName(each.fileName) === file.name)?.fileName ?? file.name
  return (
    <div>
      <FileBar {...{ shown, files, onShown, language }} text={file.source.text} />
      <Suspense fallback={<Spinner size="small" label={editTexts[language].loading} />}>
        <EditSection
          {...props}
          fileName={fileName}
          jump={shown.jump}
          onGo={(name, span) => {
            const index = files.findIndex(each => each.name === baseName(name))
            const source = files[index]?.source
            if (source) onPlace(index, source.positionAt(span.start).line)
          }}
        />
      </Suspense>
    </div>
  )
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
