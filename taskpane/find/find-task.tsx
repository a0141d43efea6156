import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Link, Proposal } from '../../addin/ports.ts'
import type { FigureName } from '../../dsl/emit/cells.ts'
import type { ViewProps } from '../view.ts'
import { AcceptAll } from './accept-all.tsx'
import { OfferItem } from './offer-item.tsx'
import { offersOf } from './offers.ts'
import { findTexts } from './texts.ts'

const useStyles = makeStyles({
  task: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalM },
  title: { margin: 0 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
})

/** Looks for the figures in the user's own sheets; each link is accepted by a person. */
export function FindTask(props: FindTaskProps) {
  const styles = useStyles()
  const { addIn, language, workbook, run, onClose } = props
  const texts = findTexts[language]
  const [proposals, setProposals] = useState<readonly Proposal[] | 'none-yet'>('none-yet')
  const [rejected, setRejected] = useState<ReadonlySet<FigureName>>(new Set())
  const search = () => run(texts.finding, async () => setProposals(await addIn.workbook.find()))
  useOnce(search)
  const offers = useMemo(
    () => (proposals === 'none-yet' ? [] : offersOf(proposals, rejected, workbook, language)),
    [proposals, rejected, workbook, language],
  )
  const link = (what: string, links: readonly Link[]) => void run(what, () => addIn.workbook.link(links))
  return (
    <section className={styles.task}>
      <Subtitle2 as="h2" className={styles.title}>
        {texts.title}
      </Subtitle2>
      <Text>{texts.introduction}</Text>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={onClose}>
          {texts.close}
        </Button>
        <Button size="small" onClick={() => void search()}>
          {texts.again}
        </Button>
      </div>
      {proposals !== 'none-yet' && (
        <Text role="status">{offers.length === 0 ? texts.none : texts.count(offers.length)}</Text>
      )}
      {offers.length > 0 && (
        <AcceptAll offers={offers} onAccept={links => link(texts.acceptedAll(links.length), links)} />
      )}
      <ul className={styles.list}>
        {offers.map(offer => (
          <li key={offer.item.figure}>
            <OfferItem
              {...props}
              offer={offer}
              onAccept={target => link(texts.accepted(offer.item.name), [{ figure: offer.item.figure, target }])}
              onReject={() => setRejected(new Set([...rejected, offer.item.figure]))}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FindTaskProps extends ViewProps {
  readonly onClose: () => void
}

/** When the task opens, and not again when React checks its effects. */
function useOnce(work: () => void): void {
  const started = useRef(false)
  useEffect(() => {
    if (started.current) return
    started.current = true
    work()
  })
}
