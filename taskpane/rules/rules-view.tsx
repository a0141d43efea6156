import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Source, Span } from '../../dsl/text/source.ts'
import type { Destination, ViewProps } from '../view.ts'
import { useDraft } from './edit/use-draft.ts'
import { OutlineSection } from './outline-section.tsx'
import { ReadingsSection } from './readings-section.tsx'
import { draftedFiles, shownFiles } from './rule-files.ts'
import { type Jump, noJump, type Section, type Shown } from './shown.ts'
import { TextSection } from './text-section.tsx'
import { rulesTexts } from './texts.ts'
import { WarningsSection } from './warnings-section.tsx'

const sections: readonly Section[] = ['text', 'outline', 'readings', 'warnings']

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, gridTemplateColumns: 'minmax(0, 1fr)' },
  tabs: { flexWrap: 'wrap' },
  // All four beside each other in a pane of 320 pixels; by the sides that the library names.
  tab: {
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
    '& .fui-Tab__content': { fontSize: tokens.fontSizeBase200 },
    '& .fui-Tab__content--reserved-space': { fontSize: tokens.fontSizeBase200 },
  },
})

/** The rules of this workbook, to be read: text, outline, chosen readings, what the check points out. */
export function RulesView(props: ViewProps) {
  const { language, workbook, destination } = props
  const styles = useStyles()
  const texts = rulesTexts[language]
  const { rules } = workbook
  const shownDraft = useDraft(workbook)
  const isDraft = shownDraft.status.kind === 'changed'
  const files = useMemo(() => {
    const carried = shownFiles(rules)
    return isDraft ? draftedFiles(carried, shownDraft.files) : carried
  }, [rules, isDraft, shownDraft.files])
  const [shown, setShown] = useState<Shown>({
    section: 'text',
    file: 0,
    dialect: 'own',
    mode: isDraft ? 'edit' : 'read',
    jump: noJump,
  })
  const answered = useRef<Destination>(undefined)
  const onShown = (part: Partial<Shown>) => setShown(before => ({ ...before, ...part }))
  useEffect(() => {
    if (answered.current === destination || destination?.view !== 'rules' || !destination.span) return
    answered.current = destination
    const jump = jumpTo(destination.span, rules.rulebook.source, !followed.has(destination))
    followed.add(destination)
    setShown(({ mode }) => ({ section: 'text', file: 0, dialect: 'own', mode, jump }))
  }, [destination, rules])
  const onPlace = (file: number, line: number) =>
    setShown(({ mode }) => ({
      section: 'text',
      file,
      dialect: 'own',
      mode,
      jump: { kind: 'lines', first: line, last: line, takesFocus: true },
    }))
  const index = files[0]
  const file = files[shown.file] ?? index
  return (
    <div className={styles.root}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={texts.sectionsLabel}
        selectedValue={shown.section}
        onTabSelect={(_, { value }) => onShown({ section: sections.find(each => each === value) ?? 'text' })}
      >
        {sections.map(section => (
          <Tab key={section} value={section} className={styles.tab}>
            {texts.sections[section]}
          </Tab>
        ))}
      </TabList>
      {shown.section === 'text' && <TextSection {...props} {...{ shown, files, onShown, shownDraft, onPlace }} />}
      {shown.section === 'outline' && file && (
        <OutlineSection {...{ file, workbook, language }} onLine={line => onPlace(shown.file, line)} />
      )}
      {shown.section === 'readings' && index && (
        <ReadingsSection {...{ workbook, language }} file={index} onLine={line => onPlace(0, line)} />
      )}
      {shown.section === 'warnings' && (
        <WarningsSection
          {...props}
          ruleFiles={isDraft ? shownDraft.files : rules.files}
          files={files}
          onPlace={onPlace}
        />
      )}
    </div>
  )
}

/** Requests that were answered: who comes back by the tabs finds the place again, but keeps the focus on the tabs. */
const followed = new WeakSet<Destination>()

/** The lines of a span; a line break at its end does not count. */
function jumpTo({ start, end }: Span, source: Source, takesFocus: boolean): Jump {
  const first = source.positionAt(start).line
  const text = source.slice({ start, end })
  const last = source.positionAt(start + text.trimEnd().length).line
  return { kind: 'lines', first, last: Math.max(first, last), takesFocus }
}
