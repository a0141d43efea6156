import { makeStyles, Text, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  header: {
    // The menu lies over what follows.
    position: 'relative',
    zIndex: 1,
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalM}`,
  },
  words: { flexGrow: 1, minWidth: 0, display: 'grid' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    display: '-webkit-box',
    WebkitLineClamp: 2,
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
  },
  details: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
})

/** Whose scores these are, and the menu. */
export function Header({ title, details, menu }: HeaderProps) {
  const styles = useStyles()
  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <h1 className={styles.title} title={title}>
          {title}
        </h1>
        {details !== '' && (
          <Text size={200} className={styles.details} title={details}>
            {details}
          </Text>
        )}
      </div>
      {menu}
    </header>
  )
}

interface HeaderProps {
  readonly title: string
  /** Empty text for none. */
  readonly details: string
  readonly menu: ReactNode
}
