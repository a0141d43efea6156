import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import type { ReactNode } from 'react'
import type { Language } from '../../dsl/text/language.ts'
import { useLanguage } from './language.ts'
import type { Preferences, ThemeChoice } from './preferences.ts'
import { shellTexts } from './texts.ts'

const languageNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' }
const languages = ['vi', 'en'] as const satisfies readonly Language[]
const themes = ['system', 'light', 'dark'] as const satisfies readonly ThemeChoice[]

/** The commands of the workbook, where it scores, then what the reader prefers; open from the start. */
export function PaneMenu({ preferences, onPreferences, children }: PaneMenuProps) {
  const language = useLanguage()
  const { menu } = shellTexts[language]
  const checked = { language: [language], theme: [preferences.theme] }
  return (
    <Menu
      defaultOpen
      inline
      checkedValues={checked}
      onCheckedValueChange={(_, { name, checkedItems }) =>
        onPreferences(changed(preferences, name, checkedItems[0] ?? ''))
      }
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={menu.label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {children}
          {children !== undefined && <MenuDivider />}
          <MenuGroup>
            <MenuGroupHeader>{menu.language}</MenuGroupHeader>
            {languages.map(each => (
              <MenuItemRadio key={each} name="language" value={each} lang={each}>
                {languageNames[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{menu.theme}</MenuGroupHeader>
            {themes.map(each => (
              <MenuItemRadio key={each} name="theme" value={each}>
                {menu.themes[each]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}

export interface PaneMenuProps {
  readonly preferences: Preferences
  readonly onPreferences: (preferences: Preferences) => void
  readonly children?: ReactNode
}

/** One command of the menu; where it cannot be done, the reason is its explanation. */
export function MenuCommand({ text, reason = '', onClick }: MenuCommandProps) {
  return (
    <MenuItem onClick={onClick} disabled={reason !== ''} {...(reason === '' ? {} : { subText: reason })}>
      {text}
    </MenuItem>
  )
}

interface MenuCommandProps {
  readonly text: string
  readonly reason?: string
  readonly onClick: () => void
}

function changed(preferences: Preferences, name: string, value: string): Preferences {
  const language = languages.find(each => each === value)
  if (name === 'language') return language ? { ...preferences, language } : preferences
  return { ...preferences, theme: themes.find(each => each === value) ?? preferences.theme }
}
