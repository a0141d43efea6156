import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentPrintRegular } from '@fluentui/react-icons/svg/document-print'
import { useState } from 'react'
import type { AuditResult } from '../../addin/ports.ts'
import { saveFile } from '../parts/save-file.ts'
import { Disclosure } from '../shell/disclosure.tsx'
import type { ViewProps } from '../view.ts'
import { auditTexts } from './texts.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  form: { display: 'grid', rowGap: tokens.spacingVerticalS, paddingInline: tokens.spacingHorizontalXL },
  save: { justifySelf: 'start' },
})

type ReportBarProps = ViewProps & { readonly result: AuditResult }

/** The report as a page to print or as data, and a snapshot to sign off. */
export function ReportBar({ result, language, run }: ReportBarProps) {
  const styles = useStyles()
  const texts = auditTexts[language].report
  const saveHtml = async () => {
    const { auditHtml } = await import('../../addin/audit/report/audit-html.ts')
    saveFile(`${texts.fileName}.html`, auditHtml(result.report, language), 'text/html')
  }
  const saveJson = async () => {
    const { auditJson } = await import('../../addin/audit/report/audit-json.ts')
    saveFile(
      `${texts.fileName}.json`,
      `${JSON.stringify(auditJson(result.report), undefined, 2)}\n`,
      'application/json',
    )
  }
  return (
    <>
      <div className={styles.row}>
        <Button size="small" icon={<DocumentPrintRegular />} onClick={() => void run(texts.html, saveHtml)}>
          {texts.html}
        </Button>
        <Button size="small" onClick={() => void run(texts.json, saveJson)}>
          {texts.json}
        </Button>
      </div>
      <SignOff {...{ result, language, run }} />
    </>
  )
}

function SignOff({ result, language, run }: Pick<ReportBarProps, 'result' | 'language' | 'run'>) {
  const styles = useStyles()
  const texts = auditTexts[language].report
  const [open, setOpen] = useState(false)
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  const save = async () => {
    const snapshot = result.snapshot({ by, reason })
    if (snapshot)
      saveFile(`${texts.snapshotName}.json`, `${JSON.stringify(snapshot, undefined, 2)}\n`, 'application/json')
  }
  return (
    <Disclosure summary={texts.signOff} open={open} onOpen={setOpen}>
      <div className={styles.form}>
        <Field label={texts.by} size="small">
          <Input size="small" value={by} onChange={(_, { value }) => setBy(value)} />
        </Field>
        <Field label={texts.reason} size="small" hint={texts.signOffHint}>
          <Input size="small" value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
        <Button className={styles.save} size="small" onClick={() => void run(texts.snapshot, save)}>
          {texts.snapshot}
        </Button>
      </div>
    </Disclosure>
  )
}
