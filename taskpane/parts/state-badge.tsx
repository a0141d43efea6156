import { Badge, type BadgeProps } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { PeopleQueueRegular } from '@fluentui/react-icons/svg/people-queue'
import { QuestionRegular } from '@fluentui/react-icons/svg/question'
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReactElement } from 'react'
import type { State } from '../../dsl/model/rulebook.ts'
import type { Language } from '../../dsl/text/language.ts'
import { stateWords } from '../../dsl/text/state-words.ts'

/** A state of a score in words, with a colour and a sign of its own. */
export function StateBadge({
  state,
  language,
  size = 'large',
}: {
  readonly state: State
  readonly language: Language
  readonly size?: 'small' | 'large'
}) {
  const { color, icon } = looks[state]
  return (
    <Badge appearance="tint" color={color} icon={icon} size={size} data-state={state}>
      {stateWords[state][language]}
    </Badge>
  )
}

interface Look {
  readonly color: NonNullable<BadgeProps['color']>
  readonly icon: ReactElement
}

const looks: Readonly<Record<State, Look>> = {
  ok: { color: 'success', icon: <CheckmarkRegular /> },
  capped: { color: 'success', icon: <CheckmarkRegular /> },
  vacuous: { color: 'success', icon: <CheckmarkRegular /> },
  undefined: { color: 'warning', icon: <WarningRegular /> },
  missing: { color: 'warning', icon: <QuestionRegular /> },
  unscored: { color: 'informative', icon: <SubtractRegular /> },
  'needs-cohort': { color: 'informative', icon: <PeopleQueueRegular /> },
  invalid: { color: 'danger', icon: <ErrorCircleRegular /> },
  'not-assessed': { color: 'informative', icon: <SubtractRegular /> },
  excluded: { color: 'informative', icon: <DismissRegular /> },
}
