import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components'
import { PinRegular } from '@fluentui/react-icons/svg/pin'
import { PinOffRegular } from '@fluentui/react-icons/svg/pin-off'
import type { CellAddress } from '../../addin/ports.ts'
import type { Language } from '../../dsl/text/language.ts'
import { CellLink } from '../parts/cell-link.tsx'
import { traceTexts } from './texts.ts'
import type { TraceStore } from './trace-store.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  where: { minWidth: 0, overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
})

/** Which cell is shown, and the pin that keeps it there. */
export function FollowBar({ address, following, store, language, go }: FollowBarProps) {
  const styles = useStyles()
  const texts = traceTexts[language].follow
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.where}>
        {following ? texts.following : texts.held}
        {address !== '' && ': '}
        {address !== '' && <CellLink address={address} language={language} go={go} />}
      </Text>
      <ToggleButton
        className={styles.button}
        size="small"
        appearance="subtle"
        checked={!following}
        icon={following ? <PinRegular /> : <PinOffRegular />}
        title={following ? texts.holdHint : texts.followAgain}
        onClick={following ? store.hold : store.follow}
      >
        {texts.hold}
      </ToggleButton>
    </div>
  )
}

interface FollowBarProps {
  /** Empty while nothing was read. */
  readonly address: CellAddress
  readonly following: boolean
  readonly store: TraceStore
  readonly language: Language
  readonly go: (address: CellAddress) => void
}
