import { makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { sha256 } from '../../addin/sheets/sha256.ts'
import { Fact, Facts } from '../parts/facts.tsx'
import { Disclosure } from '../shell/disclosure.tsx'
import type { ViewProps } from '../view.ts'
import type { ShownFile } from './rule-files.ts'
import { rulesTexts } from './texts.ts'

const useStyles = makeStyles({
  facts: { paddingInline: tokens.spacingHorizontalXL, paddingBottom: tokens.spacingVerticalS },
  hash: { fontFamily: tokens.fontFamilyMonospace },
})

/** What identifies a file: its SHA-256, its legal basis, how it stands to the shipped one. */
export function AboutFile({ file, language, workbook }: AboutFileProps) {
  const [open, setOpen] = useState(false)
  return (
    <Disclosure summary={rulesTexts[language].about.title} open={open} onOpen={setOpen}>
      <FileFacts {...{ file, language, workbook }} />
    </Disclosure>
  )
}

interface AboutFileProps extends Pick<ViewProps, 'language' | 'workbook'> {
  readonly file: ShownFile
}

function FileFacts({ file, language, workbook }: AboutFileProps) {
  const styles = useStyles()
  const texts = rulesTexts[language].about
  const { rulebook, sha256: recorded, shipped } = workbook.rules
  const hash = file.isIndex ? recorded : sha256(file.source.text)
  return (
    <div className={styles.facts}>
      <Facts>
        <Fact name={texts.hash}>
          <span className={styles.hash}>{hash}</span>
        </Fact>
        <Fact name={texts.lines}>{file.source.lineCount}</Fact>
        {file.isIndex && (
          <>
            <Fact name={texts.basis}>
              {rulebook.basis.map(({ title, date }) => [title, date].filter(Boolean).join(' · ')).join('; ')}
            </Fact>
            {rulebook.validFrom !== '' && <Fact name={texts.validFrom}>{rulebook.validFrom}</Fact>}
            <Fact name={texts.shipped}>{texts.shippedWords[shipped]}</Fact>
          </>
        )}
      </Facts>
    </div>
  )
}
