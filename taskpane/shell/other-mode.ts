import type { Mode } from '../../addin/ports.ts'

export const otherMode = (mode: Mode): Mode => (mode === 'live' ? 'portable' : 'live')
