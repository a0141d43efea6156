import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DocumentPrintRegular } from '@fluentui/react-icons/svg/document-print'
import type { Code } from '../../dsl/model/ids.ts'
import { today } from '../../dsl/report/today.ts'
import type { Language } from '../../dsl/text/language.ts'
import { saveFile } from '../parts/save-file.ts'
import type { ViewProps } from '../view.ts'
import { traceTexts } from './texts.ts'

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalM },
})

type ReportBarProps = Pick<ViewProps, 'workbook' | 'language' | 'run'> & {
  /** An indicator, a part or a group; nothing for the whole index. */
  readonly code?: Code
}

/** Saves what is traced as a page to print and file, in one language or in both. */
export function ReportBar({ workbook, language, run, code }: ReportBarProps) {
  const styles = useStyles()
  const texts = traceTexts[language].report
  const save = async (languages: readonly Language[]) => {
    const { traceHtml } = await import('../../dsl/report/trace-page.ts')
    const { rules, figures, cohort, cells, place } = workbook
    const page = traceHtml({
      scorer: rules.scorer,
      figures,
      ...(cohort ? { cohort } : {}),
      codes: code === undefined ? [] : [code],
      languages,
      evidence: new Map([...cells].map(([figure, { evidence }]) => [figure, evidence])),
      fileName: '',
      fileHash: '',
      place,
      date: today(),
      rulesHash: rules.sha256,
    })
    saveFile(`${texts.fileName}${code === undefined ? '' : `-${code}`}.html`, page, 'text/html')
  }
  return (
    <div className={styles.row}>
      <Button size="small" icon={<DocumentPrintRegular />} onClick={() => void run(texts.save, () => save([language]))}>
        {texts.save}
      </Button>
      <Button size="small" onClick={() => void run(texts.saveBoth, () => save(['vi', 'en']))}>
        {texts.saveBoth}
      </Button>
    </div>
  )
}
