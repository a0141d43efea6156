import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import type { ViewName } from '../view.ts'
import { useLanguage } from './language.ts'
import { shellTexts } from './texts.ts'

const names = ['score', 'trace', 'rules', 'audit'] as const satisfies readonly ViewName[]

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    flexWrap: 'wrap',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // All four beside each other in a pane of 320 pixels; by the sides that the library names, and the line below too.
  tab: {
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    '&::before, &::after': { left: tokens.spacingHorizontalS, right: tokens.spacingHorizontalS },
  },
})

export const tabId = (view: ViewName): string => `thuoc-tab-${view}`
export const PANEL_ID = 'thuoc-panel'

/** The views; arrow keys move between them. */
export function Tabs({ view, onView }: TabsProps) {
  const styles = useStyles()
  const texts = shellTexts[useLanguage()]
  return (
    <TabList
      className={styles.tabs}
      aria-label={texts.viewsLabel}
      selectedValue={view}
      onTabSelect={(_, { value }) => {
        const chosen = names.find(name => name === value)
        if (chosen) onView(chosen)
      }}
    >
      {names.map(name => (
        <Tab key={name} id={tabId(name)} value={name} className={styles.tab} aria-controls={PANEL_ID}>
          {texts.views[name]}
        </Tab>
      ))}
    </TabList>
  )
}

interface TabsProps {
  readonly view: ViewName
  readonly onView: (view: ViewName) => void
}
