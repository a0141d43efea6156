import { makeStyles, tokens } from '@fluentui/react-components'
import { GavelRegular } from '@fluentui/react-icons/svg/gavel'
import type { Bilingual, Language } from '../../dsl/text/language.ts'
import { partsTexts } from './parts-texts.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'baseline',
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, alignSelf: 'center' },
})

/** The legal act and item that a score follows: `Căn cứ: Quyết định 922/QĐ-BTTTT, mục 6.12`. */
export function LegalReference({
  reference,
  language,
}: {
  readonly reference: Bilingual
  readonly language: Language
}) {
  const styles = useStyles()
  return (
    <div className={styles.root}>
      <GavelRegular className={styles.icon} aria-hidden="true" />
      <span>
        {partsTexts[language].basis}: {reference[language]}
      </span>
    </div>
  )
}
