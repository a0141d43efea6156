import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Toolbar,
  tokens,
} from '@fluentui/react-components'
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo'
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { SearchRegular } from '@fluentui/react-icons/svg/search'
import { TextParagraphRegular } from '@fluentui/react-icons/svg/text-paragraph'
import type { ReactElement } from 'react'
import type { Language } from '../../../dsl/text/language.ts'
import type { EditCommand } from './edit-command.ts'
import { editTexts } from './texts.ts'

const useStyles = makeStyles({
  root: { padding: 0, columnGap: tokens.spacingHorizontalXXS },
  button: { minWidth: '28px' },
})

const buttons: readonly (readonly [EditCommand, ReactElement])[] = [
  ['undo', <ArrowUndoRegular key="undo" />],
  ['redo', <ArrowRedoRegular key="redo" />],
  ['find', <SearchRegular key="find" />],
  ['format', <TextParagraphRegular key="format" />],
]

const groups: readonly (readonly EditCommand[])[] = [
  ['problems', 'definition', 'references', 'rename'],
  ['foldAll', 'unfoldAll', 'toVietnamese', 'toEnglish'],
  ['load', 'save', 'discard'],
]

/** The commands of the editor; each also has its key. */
export function EditToolbar({ language, onCommand }: EditToolbarProps) {
  const styles = useStyles()
  const texts = editTexts[language]
  return (
    <Toolbar size="small" aria-label={texts.tools} className={styles.root}>
      {buttons.map(([command, icon]) => (
        <Button
          key={command}
          size="small"
          appearance="subtle"
          className={styles.button}
          icon={icon}
          aria-label={texts[command]}
          title={texts[command]}
          onClick={() => onCommand(command)}
        />
      ))}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={<MoreHorizontalRegular />}
            aria-label={texts.more}
            title={texts.more}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {groups.map((group, index) => [
              index > 0 && <MenuDivider key={group[0]} />,
              ...group.map(command => (
                <MenuItem key={command} secondaryContent={keysOf[command] ?? null} onClick={() => onCommand(command)}>
                  {texts[command]}
                </MenuItem>
              )),
            ])}
          </MenuList>
        </MenuPopover>
      </Menu>
    </Toolbar>
  )
}

interface EditToolbarProps {
  readonly language: Language
  readonly onCommand: (command: EditCommand) => void
}

const keysOf: Readonly<Partial<Record<EditCommand, string>>> = {
  problems: 'Ctrl+Shift+M',
  definition: 'F12',
  references: 'Shift+F12',
  rename: 'F2',
}
