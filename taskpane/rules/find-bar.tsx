import { Button, makeStyles, SearchBox, Text, tokens } from '@fluentui/react-components'
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down'
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up'
import type { Language } from '../../dsl/text/language.ts'
import { rulesTexts } from './texts.ts'
import type { Find } from './use-find.ts'

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXXS },
  box: { flexGrow: 1, minWidth: 0, maxWidth: 'none' },
  count: { flexShrink: 0, minWidth: '5ch', textAlign: 'center', fontVariantNumeric: 'tabular-nums' },
  button: { flexShrink: 0, minWidth: '24px' },
})

/** Finds in the text shown; Enter goes to the next result, Shift+Enter to the one before. */
export function FindBar({ find, language }: { readonly find: Find; readonly language: Language }) {
  const styles = useStyles()
  const texts = rulesTexts[language].find
  const { query, matches, at, more, onQuery, onStep } = find
  const count = matches.length
  const total = more ? `${count}+` : `${count}`
  return (
    <div className={styles.root}>
      <SearchBox
        className={styles.box}
        size="small"
        aria-label={texts.label}
        placeholder={texts.label}
        value={query}
        onChange={(_, { value }) => onQuery(value)}
        onKeyDown={event => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1)
        }}
      />
      {query.trim() !== '' && (
        <>
          <Text size={200} className={styles.count} role="status">
            {count === 0 ? texts.none : texts.count(at + 1, total)}
          </Text>
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<ArrowUpRegular />}
            aria-label={texts.previous}
            disabledFocusable={count === 0}
            onClick={() => onStep(-1)}
          />
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<ArrowDownRegular />}
            aria-label={texts.next}
            disabledFocusable={count === 0}
            onClick={() => onStep(1)}
          />
        </>
      )}
    </div>
  )
}
