import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { BookOpenRegular } from '@fluentui/react-icons/svg/book-open'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { EditRegular } from '@fluentui/react-icons/svg/edit'
import { useState } from 'react'
import type { Language } from '../../dsl/text/language.ts'
import { editTexts } from './edit/texts.ts'
import type { ShownFile } from './rule-files.ts'
import { noJump, type Shown } from './shown.ts'
import { rulesTexts } from './texts.ts'

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  file: { flexGrow: 1, flexBasis: '55%', minWidth: 0 },
  dialect: { flexGrow: 1, flexBasis: '40%', minWidth: 0 },
  mode: { flexShrink: 0, minWidth: '0', paddingInline: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2 },
})

/** Which file, in which keywords, and copying it. */
export function FileBar({ shown, files, onShown, language, text }: FileBarProps) {
  const styles = useStyles()
  const texts = rulesTexts[language]
  const edit = editTexts[language]
  const [copied, setCopied] = useState<'not-asked' | 'copied' | 'failed'>('not-asked')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied('copied')
    } catch {
      setCopied('failed')
    }
  }
  return (
    <>
      <div className={styles.row}>
        <Select
          className={styles.file}
          size="small"
          aria-label={texts.file}
          value={String(shown.file)}
          onChange={(_, { value }) => onShown({ file: Number(value), jump: noJump })}
        >
          {files.map(({ name, isIndex }, index) => (
            <option key={name} value={index}>
              {isIndex ? texts.indexFile(name) : name}
            </option>
          ))}
        </Select>
        {shown.mode === 'read' && (
          <>
            <Select
              className={styles.dialect}
              size="small"
              aria-label={texts.keywords}
              value={shown.dialect}
              onChange={(_, { value }) => onShown({ dialect: dialectOf(value), jump: noJump })}
            >
              {dialects.map(dialect => (
                <option key={dialect} value={dialect}>
                  {texts.dialects[dialect]}
                </option>
              ))}
            </Select>
            <Button
              size="small"
              appearance="subtle"
              icon={<CopyRegular />}
              aria-label={texts.copy}
              title={texts.copy}
              onClick={() => void copy()}
            />
          </>
        )}
        <Button
          size="small"
          className={styles.mode}
          icon={shown.mode === 'read' ? <EditRegular /> : <BookOpenRegular />}
          title={edit.editTitle}
          onClick={() => onShown({ mode: shown.mode === 'read' ? 'edit' : 'read', dialect: 'own', jump: noJump })}
        >
          {shown.mode === 'read' ? edit.edit : edit.read}
        </Button>
      </div>
      <span role="status">
        {copied !== 'not-asked' && <Text size={200}>{copied === 'copied' ? texts.copied : texts.notCopied}</Text>}
        {shown.dialect !== 'own' && (
          <Text size={200} className={styles.note}>
            {texts.keywordsNote}
          </Text>
        )}
      </span>
    </>
  )
}

interface FileBarProps {
  readonly shown: Shown
  readonly files: readonly ShownFile[]
  readonly onShown: (part: Partial<Shown>) => void
  readonly language: Language
  readonly text: string
}

const dialects = ['own', 'vi', 'en'] as const

const dialectOf = (value: string): Shown['dialect'] => dialects.find(dialect => dialect === value) ?? 'own'
