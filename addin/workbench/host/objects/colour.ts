import { textOf } from '../protocol/arguments.ts'
import { HostError } from '../protocol/host-error.ts'

/** `#1F4E79`, or one of the names that HTML shares with Excel. */
export function colourIn(value: unknown): string {
  const text = textOf(value)
  const named = colours[text.toLowerCase()]
  if (named !== undefined) return named
  if (!/^#?[0-9a-f]{6}$/i.test(text)) throw new HostError('InvalidArgument')
  return `#${text.replace('#', '').toUpperCase()}`
}

const colours: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
}
