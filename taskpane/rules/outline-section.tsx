import { Link, makeStyles, SearchBox, Text, Tree, TreeItem, TreeItemLayout, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { codeOf } from '../../dsl/model/ids.ts'
import { titleOf } from '../../dsl/score/places-of-items.ts'
import { codeLinesOf } from '../parts/code/code-lines.ts'
import type { ViewProps } from '../view.ts'
import { fold, placesOf } from './fold.ts'
import { flatOutline, type OutlineEntry, outlineOf } from './outline.ts'
import type { ShownFile } from './rule-files.ts'
import { rulesTexts } from './texts.ts'

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  box: { maxWidth: 'none' },
  code: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalS },
  item: { minWidth: 0, overflowWrap: 'anywhere' },
  title: { whiteSpace: 'normal' },
})

/** The items of a file as a tree, or those that match what is sought. */
export function OutlineSection(props: OutlineSectionProps) {
  const { file, workbook, language } = props
  const styles = useStyles()
  const texts = rulesTexts[language].outline
  const [query, setQuery] = useState('')
  const { rulebook } = workbook.rules
  const entries = useMemo(() => outlineOf(codeLinesOf(file.source)), [file])
  const named = (entry: OutlineEntry): string => {
    const known = titleOf(codeOf(entry.code), rulebook, language)
    return known === entry.code ? entry.title : known
  }
  const found = query.trim() === '' ? [] : flatOutline(entries).filter(entry => matches(entry, named(entry), query))
  return (
    <div className={styles.root}>
      <SearchBox
        className={styles.box}
        aria-label={texts.label}
        placeholder={texts.label}
        value={query}
        onChange={(_, { value }) => setQuery(value)}
      />
      {query.trim() === '' ? (
        <Tree aria-label={texts.tree} size="small" defaultOpenItems={[]}>
          <Entries {...props} entries={entries} named={named} />
        </Tree>
      ) : (
        <FoundEntries {...props} entries={found} named={named} />
      )}
    </div>
  )
}

interface OutlineSectionProps extends Pick<ViewProps, 'language' | 'workbook'> {
  readonly file: ShownFile
  readonly onLine: (line: number) => void
}

type EntriesProps = OutlineSectionProps & {
  readonly entries: readonly OutlineEntry[]
  readonly named: (entry: OutlineEntry) => string
}

function Entries(props: EntriesProps) {
  const styles = useStyles()
  const { entries, named, onLine } = props
  return entries.map(entry => {
    const isBranch = entry.children.length > 0
    return (
      <TreeItem
        key={entry.line}
        itemType={isBranch ? 'branch' : 'leaf'}
        value={String(entry.line)}
        onClick={isBranch ? undefined : () => onLine(entry.line)}
        onKeyDown={event => {
          if (event.key === 'Enter' && event.target === event.currentTarget && !isBranch) onLine(entry.line)
        }}
      >
        <TreeItemLayout>
          <span className={styles.title}>
            <span className={styles.code}>{entry.code}</span> {named(entry)}
          </span>
        </TreeItemLayout>
        {isBranch && (
          <Tree>
            <Entries {...props} entries={entry.children} />
          </Tree>
        )}
      </TreeItem>
    )
  })
}

function FoundEntries({ entries, named, onLine, language }: EntriesProps) {
  const styles = useStyles()
  const texts = rulesTexts[language].outline
  if (entries.length === 0) return <Text role="status">{texts.none}</Text>
  return (
    <ul className={styles.list}>
      {entries.map(entry => (
        <li key={entry.line} className={styles.item}>
          <Link as="button" onClick={() => onLine(entry.line)} title={texts.line(entry.line)}>
            {`${entry.code} ${named(entry)}`.trim()}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const matches = (entry: OutlineEntry, title: string, query: string): boolean =>
  placesOf(query, fold(`${entry.code} ${title} ${entry.title}`), 1).length > 0
