import { Button, MessageBar, MessageBarBody, makeStyles, Text, tokens } from '@fluentui/react-components'
import { LinkRegular } from '@fluentui/react-icons/svg/link'
import { LinkDismissRegular } from '@fluentui/react-icons/svg/link-dismiss'
import type { FigureCell } from '../../addin/ports.ts'
import { CellLink } from '../parts/cell-link.tsx'
import { useLanguage } from '../shell/language.ts'
import type { ViewProps } from '../view.ts'
import type { FigureCommands } from './commands.ts'
import { figureTexts } from './texts.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  action: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS },
  formula: { overflowWrap: 'anywhere' },
})

/** Where a figure stands, where it comes from, and how to change that. */
export function FigureLinks({ cell, commands, go }: FigureLinksProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = figureTexts[language]
  const { link } = cell
  return (
    <>
      {link.kind === 'broken' && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{texts.brokenLink(link.formula)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.row}>
        <CellLink address={cell.address} language={language} go={go} />
        {link.kind === 'linked' && (
          <Text size={200}>
            ← {texts.linkedTo} <CellLink address={link.target} language={language} go={go} />
          </Text>
        )}
        {link.kind === 'formula' && (
          <Text size={200} className={styles.formula}>
            {texts.ownFormula(link.formula)}
          </Text>
        )}
        {link.kind !== 'linked' && link.kind !== 'formula' && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.action}
            icon={<LinkRegular />}
            onClick={() => void commands.linkToSelection()}
          >
            {link.kind === 'broken' ? texts.relink : texts.link}
          </Button>
        )}
        {link.kind !== 'none' && (
          <Button
            size="small"
            appearance="transparent"
            className={styles.action}
            icon={<LinkDismissRegular />}
            onClick={() => void commands.unlink()}
          >
            {texts.unlink}
          </Button>
        )}
      </div>
    </>
  )
}

interface FigureLinksProps {
  readonly cell: FigureCell
  readonly commands: FigureCommands
  readonly go: (address: string) => void
}

/** Goes to a cell; what hinders it is shown like any failure. */
export const goer =
  ({ addIn, run }: Pick<ViewProps, 'addIn' | 'run'>, what: string) =>
  (address: string): void =>
    void run(what, () => addIn.workbook.go(address))
