import type { Finding } from '../../ports.ts'
import { failure } from '../edge.ts'
import type { Tools } from '../tools.ts'

export async function auditWorkbook(_tools: Tools): Promise<readonly Finding[]> {
  throw failure('not-supported', 'audit')
}
