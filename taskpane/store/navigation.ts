import { firstScoreUi, noFilter, type ScoreUi } from '../score/score-ui.ts'
import type { Destination, ViewName } from '../view.ts'

/** Where in the pane the reader is. */
export interface Place {
  readonly view: ViewName
  /** The last request for each view. */
  readonly destinations: Readonly<Partial<Record<ViewName, Destination>>>
  readonly score: ScoreUi
  /** A task that covers the views until it is done or left. */
  readonly task: Task
}

export type Task = 'none' | 'find' | 'rules'

export interface Navigation {
  readonly place: () => Place
  readonly subscribe: (listener: () => void) => () => void
  readonly show: (view: ViewName) => void
  readonly navigate: (destination: Destination) => void
  readonly startTask: (task: Task) => void
  readonly changeScore: (score: Partial<ScoreUi>) => void
}

export function navigation(): Navigation {
  const listeners = new Set<() => void>()
  let place: Place = { view: 'score', destinations: {}, score: firstScoreUi, task: 'none' }

  const change = (part: Partial<Place>): void => {
    place = { ...place, ...part }
    for (const listener of listeners) listener()
  }

  return {
    place: () => place,
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    show: view => change({ view, task: 'none' }),
    navigate: destination =>
      change({
        view: destination.view,
        // A copy, so that the same request twice is seen twice.
        destinations: { ...place.destinations, [destination.view]: { ...destination } },
        score: destination.view === 'score' ? sought(place.score, destination) : place.score,
        task: 'none',
      }),
    startTask: task => change({ task }),
    changeScore: score => change({ score: { ...place.score, sought: { kind: 'nothing' }, ...score } }),
  }
}

/** The score view with what is sought in its list, whatever the list was narrowed to before. */
function sought(score: ScoreUi, { code, figure }: Extract<Destination, { view: 'score' }>): ScoreUi {
  if (figure !== undefined)
    return { ...score, section: 'indicators', filter: noFilter, sought: { kind: 'figure', figure } }
  if (code !== undefined) return { ...score, section: 'indicators', filter: noFilter, sought: { kind: 'code', code } }
  return score
}
