import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import type { ReactElement } from 'react'
import type { Language } from '../../dsl/text/language.ts'
import type { Span } from '../../dsl/text/source.ts'
import { CodePieces, hangingIndent, useCodeStyles } from '../parts/code/code-line.tsx'
import { Section } from '../parts/section.tsx'
import type { Clause, ClauseLine } from './clause.ts'
import type { Mark } from './clause-marks.ts'
import { traceTexts } from './texts.ts'

const useStyles = makeStyles({
  block: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    listStyleType: 'none',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: {
    paddingInlineEnd: tokens.spacingHorizontalXS,
    borderInlineStartWidth: '3px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    // Forced colours would paint it.
    '@media (forced-colors: active)': { borderInlineStartColor: 'Canvas' },
  },
  decided: {
    backgroundColor: tokens.colorBrandBackground2,
    borderInlineStartColor: tokens.colorBrandStroke1,
    '@media (forced-colors: active)': { borderInlineStartColor: 'Highlight' },
  },
  sign: { flexShrink: 0, width: '14px', paddingTop: '2px', color: tokens.colorNeutralForeground2 },
  note: {
    flexShrink: 0,
    alignSelf: 'flex-start',
    fontFamily: tokens.fontFamilyBase,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  file: { color: tokens.colorNeutralForeground2 },
})

/** The rule as the file writes it; the line that gave the points stands out by a bar, a sign and a word. */
export function ClauseView({ clause, language, openRules }: ClauseViewProps) {
  const styles = useStyles()
  const texts = traceTexts[language]
  const first = clause.lines[0]?.line ?? 1
  return (
    <Section
      title={texts.sections.clause}
      action={
        <Button size="small" appearance="subtle" icon={<OpenRegular />} onClick={() => openRules(clause.span)}>
          {texts.clause.open}
        </Button>
      }
    >
      <Text size={200} className={styles.file}>
        {texts.clause.file(fileName(clause.source.name), first)}
      </Text>
      <Lines lines={clause.lines} language={language} />
      {clause.examples > 0 && (
        <Text size={200} className={styles.file}>
          {texts.clause.examples(clause.examples)}
        </Text>
      )}
      {clause.elsewhere.length > 0 && (
        <>
          <Text size={200} weight="semibold">
            {texts.clause.elsewhere}
          </Text>
          <Lines lines={clause.elsewhere} language={language} />
        </>
      )}
    </Section>
  )
}

interface ClauseViewProps {
  readonly clause: Clause
  readonly language: Language
  readonly openRules: (span: Span) => void
}

function Lines({ lines, language }: { readonly lines: readonly ClauseLine[]; readonly language: Language }) {
  const styles = useStyles()
  const code = useCodeStyles()
  const { marks } = traceTexts[language].clause
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari takes the role away with the list style.
    <ol role="list" className={mergeClasses(styles.block, code.code)}>
      {lines.map(({ line, pieces, mark }) => (
        <li
          key={line}
          className={mergeClasses(code.line, styles.line, mark === 'decided' && styles.decided)}
          data-mark={mark}
        >
          <span className={code.number}>{line}</span>
          <span className={styles.sign} aria-hidden="true">
            {mark === 'none' ? null : signs[mark]}
          </span>
          <span className={code.text} style={hangingIndent(pieces.map(({ text }) => text).join(''))}>
            <CodePieces pieces={pieces} />
            {mark !== 'none' && mark !== 'decided' && <span className={styles.hidden}> ({marks[mark]})</span>}
          </span>
          {mark === 'decided' && <span className={styles.note}>{marks.decided}</span>}
        </li>
      ))}
    </ol>
  )
}

const signs: Readonly<Record<Mark, ReactElement | string>> = {
  decided: <CheckmarkRegular />,
  rejected: <DismissRegular />,
  read: '•',
}

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path
