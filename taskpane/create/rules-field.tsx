import { Button, Field, makeStyles, Radio, RadioGroup, Spinner, Text, tokens } from '@fluentui/react-components'
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add'
import { useRef } from 'react'
import type { AddIn } from '../../addin/ports.ts'
import { decimalText } from '../../dsl/explain/number-text.ts'
import { topIndicators } from '../score/top-indicators.ts'
import { useLanguage } from '../shell/language.ts'
import { actsText, type UsableRules } from './choice.ts'
import { RefusedRules } from './refused-rules.tsx'
import { createTexts } from './texts.ts'
import type { RulesPicker } from './use-rules.ts'

const useStyles = makeStyles({
  group: { display: 'grid', rowGap: tokens.spacingVerticalS },
  about: { display: 'grid', rowGap: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
})

/** Chooses the rules: those of the workbook, one of the shipped indexes, or files from a disk. */
export function RulesField({ addIn, picker, offersCarried }: RulesFieldProps) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = createTexts[language]
  const { origin, picked } = picker
  const chosen = origin.kind === 'shipped' ? `shipped:${origin.folder}` : origin.kind
  return (
    <div className={styles.group}>
      <Field label={texts.index}>
        <RadioGroup
          value={chosen}
          onChange={(_, { value }) => {
            const index = addIn.rules.shipped.find(({ folder }) => `shipped:${folder}` === value)
            if (index) picker.pickShipped(index)
            else if (value === 'carried') picker.pickCarried()
          }}
        >
          {offersCarried && <Radio value="carried" label={texts.carried} />}
          {addIn.rules.shipped.map(({ folder, title }) => (
            <Radio key={folder} value={`shipped:${folder}`} label={title[language]} />
          ))}
          {origin.kind === 'files' && <Radio value="files" label={texts.fromFile(origin.names)} />}
        </RadioGroup>
      </Field>
      <FileButton onFiles={picker.pickFiles} />
      <div role="status">
        {picked.kind === 'loading' && <Spinner size="tiny" label={texts.loading} />}
        {picked.kind === 'usable' && <About rules={picked.rules} />}
      </div>
      <RefusedRules picked={picked} />
    </div>
  )
}

interface RulesFieldProps {
  readonly addIn: AddIn
  readonly picker: RulesPicker
  readonly offersCarried: boolean
}

function FileButton({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles()
  const texts = createTexts[useLanguage()]
  const input = useRef<HTMLInputElement>(null)
  return (
    <div>
      <Button size="small" icon={<DocumentAddRegular />} onClick={() => input.current?.click()}>
        {texts.openFile}
      </Button>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        multiple
        accept=".thuoc,text/plain"
        aria-label={texts.fileInput}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // So that the same file can be opened again after it was mended.
          currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </div>
  )
}

function About({ rules }: { readonly rules: UsableRules }) {
  const styles = useStyles()
  const language = useLanguage()
  const texts = createTexts[language]
  const { rulebook } = rules.ruleSet
  return (
    <div className={styles.about}>
      <Text size={200}>{texts.about(decimalText(rulebook.maximum, 0, language), topIndicators(rulebook).length)}</Text>
      {rulebook.basis.length > 0 && <Text size={200}>{texts.basis(actsText(rulebook.basis))}</Text>}
    </div>
  )
}
