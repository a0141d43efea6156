import { Link, makeStyles, mergeClasses, Spinner, Text, tokens } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import { useEffect, useMemo, useState } from 'react'
import type { AddIn, RuleText } from '../../addin/ports.ts'
import type { Diagnostic } from '../../dsl/text/diagnostic.ts'
import { describeProblem } from '../../dsl/text/messages/describe.ts'
import type { Source } from '../../dsl/text/source.ts'
import { codeLinesOf } from '../parts/code/code-lines.ts'
import type { ViewProps } from '../view.ts'
import { flatOutline, type OutlineEntry, outlineOf } from './outline.ts'
import { baseName, type ShownFile } from './rule-files.ts'
import { rulesTexts } from './texts.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  item: { display: 'flex', columnGap: tokens.spacingHorizontalS, minWidth: 0, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '3px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  root: { display: 'grid', rowGap: tokens.spacingVerticalM },
})

/** What the check of the rules points out, each with its place. */
export function WarningsSection({ addIn, ruleFiles, language, files, onPlace }: WarningsSectionProps) {
  const styles = useStyles()
  const texts = rulesTexts[language].warnings
  const diagnostics = useDiagnostics(addIn, ruleFiles)
  const outlines = useMemo(() => outlinesOf(diagnostics ?? []), [diagnostics])
  if (!diagnostics) return <Spinner size="small" label={texts.checking} />
  if (diagnostics.length === 0) return <Text role="status">{texts.none}</Text>
  return (
    <div className={styles.root}>
      <Text role="status">{texts.count(diagnostics.length)}</Text>
      <ul className={styles.list}>
        {diagnostics.map(diagnostic => {
          const { source, span, severity, problem } = diagnostic
          const { line } = source.positionAt(span.start)
          const file = files.findIndex(({ name }) => name === baseName(source.name))
          const code = itemAt(outlines.get(source) ?? [], line)
          return (
            <li key={`${source.name} ${span.start} ${problem.code}`} className={styles.item}>
              <span
                className={mergeClasses(styles.icon, styles[severity])}
                role="img"
                aria-label={texts.severities[severity]}
              >
                {severity === 'error' ? <ErrorCircleRegular /> : <WarningRegular />}
              </span>
              <span>
                {code !== '' && <strong>{code}: </strong>}
                {describeProblem(problem, language)}{' '}
                <Link as="button" inline disabled={file < 0} onClick={() => onPlace(file, line)}>
                  {texts.line(baseName(source.name), line)}
                </Link>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

interface WarningsSectionProps extends Pick<ViewProps, 'addIn' | 'language'> {
  /** As they are carried, or as somebody edits them. */
  readonly ruleFiles: readonly RuleText[]
  readonly files: readonly ShownFile[]
  readonly onPlace: (file: number, line: number) => void
}

const outlinesOf = (diagnostics: readonly Diagnostic[]): ReadonlyMap<Source, readonly OutlineEntry[]> =>
  new Map(
    [...new Set(diagnostics.map(({ source }) => source))].map(source => [
      source,
      flatOutline(outlineOf(codeLinesOf(source))),
    ]),
  )

/** The code of the item that a line belongs to; empty before the first. */
const itemAt = (outline: readonly OutlineEntry[], line: number): string =>
  outline.findLast(entry => entry.line <= line)?.code ?? ''

const known = new WeakMap<readonly RuleText[], readonly Diagnostic[]>()

/** Reading the rules again takes a moment, so the page is drawn first; once for the same files. */
function useDiagnostics(addIn: AddIn, files: readonly RuleText[]): readonly Diagnostic[] | undefined {
  const [found, setFound] = useState(known.get(files))
  useEffect(() => {
    const before = known.get(files)
    if (before) return setFound(before)
    const timer = setTimeout(() => {
      const { diagnostics } = addIn.rules.open(files)
      known.set(files, diagnostics)
      setFound(diagnostics)
    })
    return () => clearTimeout(timer)
  }, [addIn, files])
  return found
}
