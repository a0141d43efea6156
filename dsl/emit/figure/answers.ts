import { noWords, yesWords } from '../../model/answers.ts'
import { atom, call, compare, type Formula, textLiteral } from '../formula.ts'

/**
 * 1 to `count` where the cell holds a printed option (`2`, `2. Chưa ban hành`), else 0. Only the leading
 * number counts, so a workbook whose texts were translated or shortened still scores.
 */
export function optionNumber(cell: Formula, count: number): Formula {
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const spoken = `TRIM(${cell.text})&". "`
  const lead = `LEFT(${spoken},FIND(". ",${spoken}))`
  return call('SUMPRODUCT', atom(`(${lead}={${numbers.map(each => `"${each}."`).join(',')}})*{${numbers.join(',')}}`))
}

/** 1 where the trimmed cell holds one of the words, else 0. */
export function isWord(cell: Formula, words: readonly string[]): Formula {
  const list = words.map(word => textLiteral(word).text).join(',')
  return call('SUMPRODUCT', atom(`--(TRIM(${cell.text})={${list}})`))
}

export const isYes = (cell: Formula): Formula => isWord(cell, yesWords)

export const isNo = (cell: Formula): Formula => isWord(cell, noWords)

export const isYesOrNo = (cell: Formula): Formula => compare(isWord(cell, [...yesWords, ...noWords]), '=', atom('1'))
