import type { AssessedBy } from '../model/rulebook.ts'
import type { Row } from './outline.ts'

/** What the row says of its source, else the nearest heading above it; a decision marks all but reports. */
export function assessedBy({ node, parent }: Row): AssessedBy {
  return node.source?.assessedBy ?? (parent ? assessedBy(parent) : 'report')
}
