import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { Language } from '../../../dsl/text/language.ts'
import type { NamedPlace } from './go-to.ts'
import { editTexts } from './texts.ts'

const useStyles = makeStyles({
  root: { maxHeight: '160px', overflowY: 'auto', backgroundColor: tokens.colorNeutralBackground2, padding: '4px 8px' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  place: { fontSize: tokens.fontSizeBase200 },
  line: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
})

/** Every place where a name is used, to go there. */
export function UsesList({ places, language, onGo, onClose }: UsesListProps) {
  const styles = useStyles()
  const texts = editTexts[language]
  return (
    <section className={styles.root} aria-label={texts.references}>
      <div className={styles.head}>
        <Text size={200} role="status" weight="semibold">
          {texts.uses(places.length)}
        </Text>
        <Button
          size="small"
          appearance="transparent"
          icon={<DismissRegular />}
          aria-label={texts.close}
          onClick={onClose}
        />
      </div>
      <ul className={styles.list}>
        {places.map(place => (
          <li key={`${place.document} ${place.span.start}`}>
            <Link as="button" inline className={styles.place} onClick={() => onGo(place)}>
              {texts.usesPlace(place.document, place.line)}
            </Link>{' '}
            <span className={styles.line}>{place.text.slice(0, LONGEST)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const LONGEST = 120

interface UsesListProps {
  readonly places: readonly NamedPlace[]
  readonly language: Language
  readonly onGo: (place: NamedPlace) => void
  readonly onClose: () => void
}
