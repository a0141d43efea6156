import { Link, makeStyles, tokens } from '@fluentui/react-components'
import { codeOf } from '../../dsl/model/ids.ts'
import { Section } from '../parts/section.tsx'
import type { ViewProps } from '../view.ts'
import type { NextLine } from './score-model.ts'
import { traceTexts } from './texts.ts'

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalS },
})

/** What has to be reached for more points; nothing where the maximum is reached. */
export function NextView({ next, language, navigate }: NextViewProps) {
  const styles = useStyles()
  const texts = traceTexts[language]
  if (next.length === 0) return null
  return (
    <Section title={texts.sections.next}>
      <ul className={styles.list}>
        {next.map(({ code, text }) => (
          <li key={code}>
            {code !== '' && (
              <>
                <Link
                  as="button"
                  inline
                  title={texts.steps.trace(code)}
                  onClick={() => navigate({ view: 'trace', code: codeOf(code) })}
                >
                  {code}
                </Link>
                {': '}
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface NextViewProps extends Pick<ViewProps, 'language' | 'navigate'> {
  readonly next: readonly NextLine[]
}
