import { Button } from '@fluentui/react-components'
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useLanguage } from './language.ts'
import type { PaneMenuProps } from './pane-menu.tsx'
import { shellTexts } from './texts.ts'

const PaneMenu = lazy(async () => ({ default: (await import('./pane-menu.tsx')).PaneMenu }))

/** The menu of the pane, fetched when it is first opened. `commands` are its first entries. */
export function MenuButton({ preferences, onPreferences, commands }: MenuButtonProps) {
  const [wanted, setWanted] = useState(false)
  const { menu } = shellTexts[useLanguage()]
  const button = (
    <Button
      appearance="subtle"
      size="small"
      icon={<MoreHorizontalRegular />}
      aria-label={menu.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setWanted(true)}
    />
  )
  if (!wanted) return button
  return (
    <Suspense fallback={button}>
      <PaneMenu preferences={preferences} onPreferences={onPreferences}>
        {commands}
      </PaneMenu>
    </Suspense>
  )
}

interface MenuButtonProps extends Pick<PaneMenuProps, 'preferences' | 'onPreferences'> {
  readonly commands?: ReactNode
}
