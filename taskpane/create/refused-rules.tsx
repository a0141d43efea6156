import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components'
import { codeFrame } from '../../dsl/text/code-frame.ts'
import type { Diagnostic } from '../../dsl/text/diagnostic.ts'
import { useLanguage } from '../shell/language.ts'
import { MAXIMUM_MEGABYTES } from './open-files.ts'
import { createTexts } from './texts.ts'
import type { PickedRules } from './use-rules.ts'

const SHOWN = 20

const useStyles = makeStyles({
  frames: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingHorizontalS,
    maxHeight: '40vh',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
})

/** Why picked rules cannot be used, with the places in their text. Nothing where they can. */
export function RefusedRules({ picked }: { readonly picked: PickedRules }) {
  const texts = createTexts[useLanguage()]
  switch (picked.kind) {
    case 'nothing':
    case 'loading':
    case 'usable':
      return null
    case 'not-text':
      return <Refusal title={texts.notText(picked.name)} />
    case 'too-large':
      return <Refusal title={texts.tooLarge(picked.name, MAXIMUM_MEGABYTES)} />
    case 'unreadable':
      return <Refusal title={texts.unreadable(picked.name)} />
    case 'load-failed':
      return <Refusal title={texts.loadFailed} />
    case 'refused':
      return picked.diagnostics.length === 0 ? (
        <Refusal title={texts.noIndex} />
      ) : (
        <>
          <Refusal title={texts.refused} text={texts.refusedHint} />
          <Diagnostics diagnostics={picked.diagnostics} />
        </>
      )
    default:
      return picked satisfies never
  }
}

function Refusal({ title, text = '' }: { readonly title: string; readonly text?: string }) {
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {text}
      </MessageBarBody>
    </MessageBar>
  )
}

/** As the command line prints them. */
export function Diagnostics({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = createTexts[language]
  const frames = diagnostics.slice(0, SHOWN).map(diagnostic => codeFrame(diagnostic, language))
  const rest = diagnostics.length - frames.length
  return (
    // A long text scrolls, so the keyboard must reach it.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
    <section aria-label={texts.diagnosticsLabel} tabIndex={0} className={styles.frames}>
      <pre>{[...frames, ...(rest > 0 ? [texts.moreDiagnostics(rest)] : [])].join('\n\n')}</pre>
    </section>
  )
}
