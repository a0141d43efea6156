import { Field, makeStyles, Select, Subtitle2, Text, tokens } from '@fluentui/react-components'
import type { CellAddress } from '../../addin/ports.ts'
import { codeOf } from '../../dsl/model/ids.ts'
import { plainAddress } from '../parts/plain-address.ts'
import type { ViewProps } from '../view.ts'
import { traceTexts } from './texts.ts'

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalL,
  },
  title: { margin: 0 },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
})

/** The cell has nothing to do with the rules: what to select instead. */
export function ElsewhereView({
  language,
  workbook,
  navigate,
  address,
}: ViewProps & { readonly address: CellAddress }) {
  const styles = useStyles()
  const texts = traceTexts[language].elsewhere
  const { indicators } = workbook.rules.rulebook
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2" className={styles.title}>
        {texts.title}
      </Subtitle2>
      {address !== '' && <Text>{texts.of(plainAddress(address))}</Text>}
      <Text>{texts.text}</Text>
      <Field label={texts.orPick}>
        <Select
          className={styles.select}
          value=""
          onChange={(_, { value }) => value !== '' && navigate({ view: 'trace', code: codeOf(value) })}
        >
          <option value="">{texts.pick}</option>
          {indicators.map(({ code, title }) => (
            <option key={code} value={code}>
              {code} {title[language]}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  )
}
