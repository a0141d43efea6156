import { Badge, Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useMemo } from 'react'
import { keywordOf } from '../../dsl/grammar/lexer.ts'
import type { Reading } from '../../dsl/model/rulebook.ts'
import { type CodeLines, codeLinesOf } from '../parts/code/code-lines.ts'
import type { ViewProps } from '../view.ts'
import type { ShownFile } from './rule-files.ts'
import { rulesTexts } from './texts.ts'

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalL },
  reading: {
    display: 'grid',
    rowGap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  question: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  name: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  others: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  button: { justifySelf: 'start' },
})

/** What the decision leaves open, how it is understood in this workbook, and why. */
export function ReadingsSection({ file, workbook, language, onLine }: ReadingsSectionProps) {
  const styles = useStyles()
  const texts = rulesTexts[language].readings
  const { readings, chosenReadings } = workbook.rules.rulebook
  const code = useMemo(() => codeLinesOf(file.source), [file])
  if (readings.length === 0) return <Text>{texts.none}</Text>
  return (
    <div className={styles.root}>
      <Text>{texts.about}</Text>
      {readings.map(reading => (
        <ReadingItem
          key={reading.name}
          reading={reading}
          chosen={chosenReadings[reading.name] ?? reading.defaultOption}
          line={lineOfReading(reading.name, code)}
          {...{ language, onLine }}
        />
      ))}
    </div>
  )
}

interface ReadingsSectionProps extends Pick<ViewProps, 'language' | 'workbook'> {
  /** The rule file of the index. */
  readonly file: ShownFile
  readonly onLine: (line: number) => void
}

interface ReadingItemProps extends Pick<ReadingsSectionProps, 'language' | 'onLine'> {
  readonly reading: Reading
  readonly chosen: string
  readonly line: number | undefined
}

function ReadingItem({ reading, chosen, line, language, onLine }: ReadingItemProps) {
  const styles = useStyles()
  const texts = rulesTexts[language].readings
  const option = reading.options.find(({ name }) => name === chosen)
  const others = reading.options.filter(({ name }) => name !== chosen)
  return (
    <section className={styles.reading} aria-label={reading.question}>
      <h2 className={styles.question}>{reading.question}</h2>
      <Text size={200} className={styles.name}>
        {reading.name}
      </Text>
      <span>
        <Badge appearance="tint" color="brand">
          {texts.chosen}
        </Badge>{' '}
        <strong>{option?.label ?? chosen}</strong>
        {chosen === reading.defaultOption && <span className={styles.quiet}> ({texts.byDefault})</span>}
      </span>
      {option && option.reason !== '' && <Text className={styles.quiet}>{texts.because(option.reason)}.</Text>}
      <Text size={200} weight="semibold">
        {texts.others}
      </Text>
      <ul className={styles.others}>
        {others.map(({ name, label }) => (
          <li key={name}>{label}</li>
        ))}
      </ul>
      {line !== undefined && (
        <Button className={styles.button} size="small" appearance="subtle" onClick={() => onLine(line)}>
          {texts.show(line)}
        </Button>
      )}
    </section>
  )
}

/** Where `cách hiểu <name> "…"` stands. */
function lineOfReading(name: string, { source, tokens }: CodeLines): number | undefined {
  const at = tokens.tokens.findIndex((token, index) => {
    return keywordOf(token) === 'Reading' && tokens.tokens[index + 1]?.image === name
  })
  const token = tokens.tokens[at]
  return token && source.positionAt(token.startOffset).line
}
