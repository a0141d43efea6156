// biome-ignore-all lint/suspicious/noExplicitAny: the metadata is generated from these very types

import { best as bestAnswer, index as indexAnswer, minMax, rank as rankAnswer, zScore } from './cohort-answers.ts'
import * as item from './item-answers.ts'
import { next as nextAnswer } from './next-answer.ts'
import { byRules, reply } from './reply.ts'

// The doors of Excel. `custom-functions-metadata` reads the comments and types below; ids never change.

/**
 * Điểm của một chỉ số theo quy tắc của sổ tính (points of an indicator by the rules of this workbook).
 * @customfunction SCORE
 * @param code Mã chỉ số, trong ngoặc kép (code in quotes): "6.12"
 * @param inputs Các ô số liệu theo thứ tự của quy tắc (cells of the figures, in the order of the rules)
 * @returns Điểm (points)
 */
export function score(code: any, inputs: any[][][]): Promise<any> {
  return byRules(scoring => item.score(scoring, code, inputs))
}

/**
 * Giá trị được đánh giá của một chỉ số (the measure that an indicator judges).
 * @customfunction MEASURE
 * @param code Mã chỉ số, trong ngoặc kép (code in quotes): "6.12"
 * @param inputs Các ô số liệu theo thứ tự của quy tắc (cells of the figures, in the order of the rules)
 * @returns Giá trị (measure)
 */
export function measure(code: any, inputs: any[][][]): Promise<any> {
  return byRules(scoring => item.measure(scoring, code, inputs))
}

/**
 * Giải thích điểm trên một dòng (how the points came about, on one line).
 * @customfunction EXPLAIN
 * @param code Mã chỉ số, trong ngoặc kép (code in quotes): "6.12"
 * @param inputs Các ô số liệu theo thứ tự của quy tắc (cells of the figures, in the order of the rules)
 * @returns Lời giải thích (explanation)
 */
export function explain(code: any, inputs: any[][][]): Promise<any> {
  return byRules(scoring => item.explain(scoring, code, inputs))
}

/**
 * Tình trạng của một chỉ số: đủ, thiếu, chạm trần… (the state of an indicator).
 * @customfunction STATUS
 * @param code Mã chỉ số, trong ngoặc kép (code in quotes): "6.12"
 * @param inputs Các ô số liệu theo thứ tự của quy tắc (cells of the figures, in the order of the rules)
 * @returns Tình trạng (state)
 */
export function status(code: any, inputs: any[][][]): Promise<any> {
  return byRules(scoring => item.status(scoring, code, inputs))
}

/**
 * Giá trị phải đạt để được thêm điểm (what the measure must reach for more points).
 * @customfunction NEXT
 * @param code Mã chỉ số, trong ngoặc kép (code in quotes): "6.12"
 * @param inputs Các ô số liệu theo thứ tự của quy tắc (cells of the figures, in the order of the rules)
 * @returns Giá trị cần đạt (measure to reach)
 */
export function next(code: any, inputs: any[][][]): Promise<any> {
  return byRules(scoring => nextAnswer(scoring, code, inputs))
}

/**
 * Điểm tối đa của một mã (the maximum of a code).
 * @customfunction MAX
 * @param code Mã, trong ngoặc kép (code in quotes): "6.12"
 * @returns Điểm tối đa (maximum points)
 */
export function maximum(code: any): Promise<any> {
  return byRules(scoring => item.maximum(scoring, code))
}

/**
 * Tên của một mã (the title of a code).
 * @customfunction TITLE
 * @param code Mã, trong ngoặc kép (code in quotes): "6.12"
 * @returns Tên (title)
 */
export function title(code: any): Promise<any> {
  return byRules(scoring => item.title(scoring, code))
}

/**
 * Điểm theo khoảng từ thấp nhất đến cao nhất của nhóm (points between the lowest and highest of a cohort).
 * @customfunction MINMAX
 * @param value Giá trị của đơn vị (value of the unit)
 * @param cohort Giá trị của cả nhóm (values of the cohort)
 * @param max Điểm tối đa (maximum points)
 * @returns Điểm (points)
 */
export function minmax(value: any, cohort: any[][], max: any): any {
  return reply(() => minMax(value, cohort, max))
}

/**
 * Điểm theo tỷ lệ so với giá trị cao nhất của nhóm (points by the share of the best of a cohort).
 * @customfunction BEST
 * @param value Giá trị của đơn vị (value of the unit)
 * @param cohort Giá trị của cả nhóm (values of the cohort)
 * @param max Điểm tối đa (maximum points)
 * @returns Điểm (points)
 */
export function best(value: any, cohort: any[][], max: any): any {
  return reply(() => bestAnswer(value, cohort, max))
}

/**
 * Số độ lệch chuẩn so với trung bình của nhóm (standard deviations above the mean of a cohort).
 * @customfunction ZSCORE
 * @param value Giá trị của đơn vị (value of the unit)
 * @param cohort Giá trị của cả nhóm (values of the cohort)
 * @returns Điểm z (z-score)
 */
export function zscore(value: any, cohort: any[][]): any {
  return reply(() => zScore(value, cohort))
}

/**
 * Thứ hạng trong nhóm, cao nhất là 1 (rank in a cohort, the highest is 1).
 * @customfunction RANK
 * @param value Giá trị của đơn vị (value of the unit)
 * @param cohort Giá trị của cả nhóm (values of the cohort)
 * @returns Thứ hạng (rank)
 */
export function rank(value: any, cohort: any[][]): any {
  return reply(() => rankAnswer(value, cohort))
}

/**
 * Chỉ số từ 0 đến 1: tổng điểm chia cho điểm tối đa của bộ chỉ số (index value: points over the maximum of the index).
 * @customfunction INDEX
 * @param range Các ô điểm (cells of points)
 * @returns Giá trị từ 0 đến 1 (value from 0 to 1)
 */
export function index(range: any[][]): Promise<any> {
  return byRules(scoring => indexAnswer(scoring, range))
}
