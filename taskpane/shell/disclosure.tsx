import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import { type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  button: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0, marginTop: '3px', color: tokens.colorNeutralForeground2 },
  heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  summary: { flexGrow: 1, minWidth: 0 },
})

/** A row that opens and closes what lies below it; the content exists only while it is open. */
export function Disclosure({ summary, open, onOpen, children, level, className, describedBy }: DisclosureProps) {
  const styles = useStyles()
  const id = useId()
  const button = (
    <button
      type="button"
      className={styles.button}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      aria-describedby={describedBy}
      onClick={() => onOpen(!open)}
    >
      {open ? <ChevronDownRegular className={styles.chevron} /> : <ChevronRightRegular className={styles.chevron} />}
      <span className={styles.summary}>{summary}</span>
    </button>
  )
  return (
    <div className={mergeClasses(className)}>
      {level === undefined ? button : <Heading level={level}>{button}</Heading>}
      {open && <div id={id}>{children}</div>}
    </div>
  )
}

export interface DisclosureProps {
  readonly summary: ReactNode
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly children: ReactNode
  /** The level of the heading that the row is; absent where it is none. */
  readonly level?: 2 | 3 | 4
  readonly className?: string
  readonly describedBy?: string
}

function Heading({ level, children }: { readonly level: 2 | 3 | 4; readonly children: ReactNode }) {
  const styles = useStyles()
  const Name = `h${level}` as const
  return <Name className={styles.heading}>{children}</Name>
}
