import type { SectionProps } from './score-view.tsx'

export function TargetList(_: SectionProps) {
  return null
}
