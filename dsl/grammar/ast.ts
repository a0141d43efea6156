import type { Span } from '../text/source.ts'
import type { Dialect } from './vocabulary.ts'

/**
 * The abstract syntax of rule files: what was written, with spans, names unresolved. Plain JSON-safe
 * data without parent pointers. Numbers keep their written text; `value` is the same number as
 * decimal text with a point.
 */
interface Located {
  readonly span: Span
}

/** A name, code or reference as written, where it stands. */
export interface Word extends Located {
  readonly kind: 'word'
  readonly text: string
}

/** A quoted text without its quotes, escapes resolved. */
export interface Quoted extends Located {
  readonly kind: 'quoted'
  readonly text: string
}

export interface DateLiteral extends Located {
  readonly kind: 'date'
  /** ISO form, `2022-05-20`. */
  readonly text: string
}

export interface FileNode extends Located {
  readonly kind: 'file'
  readonly dialect: Dialect
  /** Absent where the file is empty or does not begin with a document keyword. */
  readonly document?: DocumentNode
}

export type DocumentNode = IndexNode | AssignmentNode | TargetsNode | TranslationNode | ChecklistNode

/** `bộ chỉ số ID "title" …` */
export interface IndexNode extends Located {
  readonly kind: 'index'
  readonly id: Word
  readonly title?: Quoted
  readonly basis: readonly BasisNode[]
  readonly validFrom?: DateLiteral
  readonly maximum?: NumberNode
  readonly policies: readonly PolicyNode[]
  readonly readings: readonly ReadingNode[]
  readonly facts: readonly FactNode[]
  readonly lenses: readonly LensNode[]
  readonly statements: readonly StatementNode[]
  readonly items: readonly ItemNode[]
  readonly examples: readonly ExampleNode[]
}

/** `căn cứ "Quyết định 922/QĐ-BTTTT" ngày 2022-05-20` */
export interface BasisNode extends Located {
  readonly kind: 'basis'
  readonly title: Quoted
  readonly date?: DateLiteral
}

/** What happens in a case that the formulas do not cover. */
export type PolicyTreatment = 'zero' | 'maximum' | 'leave-out'

/** `thiếu số liệu: 0 điểm`, `mẫu số bằng 0: 0 điểm`; inside a body also `mẫu số bằng 0: tối đa khi a = 0` */
export interface PolicyNode extends Located {
  readonly kind: 'policy'
  readonly subject: 'missing' | 'zero-denominator'
  readonly treatment: PolicyTreatment
  /** All must hold for the treatment; otherwise the index's own policy applies. Only inside bodies. */
  readonly conditions: readonly ConditionNode[]
}

/** `cách hiểu NAME "question" OPTION "answer" mặc định vì "reason" OPTION "answer" …` */
export interface ReadingNode extends Located {
  readonly kind: 'reading'
  readonly name: Word
  readonly question?: Quoted
  readonly options: readonly ReadingOptionNode[]
}

export interface ReadingOptionNode extends Located {
  readonly kind: 'reading-option'
  readonly name: Word
  readonly label?: Quoted
  readonly isDefault: boolean
  readonly reason?: Quoted
}

/** `dữ kiện A.4 dân_số (người) "Số lượng dân số" do "Cục Thống kê"` */
export interface FactNode extends Located {
  readonly kind: 'fact'
  readonly code?: Word
  readonly name: Word
  /** As written, with single spaces: `tin, bài`. */
  readonly unit?: Word
  readonly label?: Quoted
  readonly provider?: Quoted
  /** Where its figure is counted from a checklist while none is given. */
  readonly count?: CountNode
}

/** `đếm built và shared trong A của hạng-mục-dữ-liệu-2020`; without states (`số hạng mục`) every item counts. */
export interface CountNode extends Located {
  readonly kind: 'count'
  readonly states: readonly Word[]
  /** A domain, subject or item, or what several codes begin with. */
  readonly within?: Word
  readonly checklist: Word
}

/** `giá trị trụ cột NAME "title" = I + II + VI`: points of the named items over their maximum. */
export interface LensNode extends Located {
  readonly kind: 'lens'
  readonly name: Word
  readonly title?: Quoted
  readonly members: readonly Word[]
}

export type Level = 'pillar' | 'group' | 'indicator' | 'main-indicator' | 'component-indicator' | 'criterion'

export type AssessedBy = 'report' | 'survey' | 'cyberspace' | 'expert'

/** `nguồn điều tra xã hội`: where the points of a row, or of the rows below it, come from. */
export interface SourceNode extends Located {
  readonly kind: 'source'
  readonly assessedBy: AssessedBy
}

/** `chung điểm với I.5.10.1`: the row shares the allotment of points of an earlier one. */
export interface SharingNode extends Located {
  readonly kind: 'sharing'
  readonly with: Word
}

/** A row of the index, from pillar to criterion, in the order of the file. */
export interface ItemNode extends Located {
  readonly kind: 'item'
  readonly level: Level
  readonly code: Word
  readonly title?: Quoted
  readonly maximum?: NumberNode
  readonly sharing?: SharingNode
  readonly source?: SourceNode
  readonly owner?: Quoted
  readonly coordinating: readonly Quoted[]
  readonly evidence: readonly Quoted[]
  readonly deadline?: Quoted
  /** `chủ đề "Hạ tầng số"`: what this row and those below it are about. */
  readonly theme?: Quoted
  readonly basis: readonly BasisNode[]
  readonly serves: readonly ServesNode[]
  readonly notes: readonly NoteNode[]
  readonly statements: readonly StatementNode[]
  readonly body: BodyNode
  readonly variants: readonly VariantNode[]
  readonly examples: readonly ExampleNode[]
}

/** `phục vụ 1.1, 1.2 của dti-tỉnh-2022`: the items of another index to which this one contributes. */
export interface ServesNode extends Located {
  readonly kind: 'serves'
  readonly codes: readonly Word[]
  readonly index: Word
}

/** What the decision says of the index or a heading as a whole, for the checker to hold it to. */
export type StatementNode = CountsNode | ProportionNode | SourceShareNode

/** `phải có 45 chỉ số thành phần, 133 tiêu chí trong I.1 đến I.7` */
export interface CountsNode extends Located {
  readonly kind: 'counts'
  readonly counts: readonly { readonly number: NumberNode; readonly level: Level }[]
  /** Only the rows from one to the other, and what is below them; one row alone where there is no last. */
  readonly from?: Word
  readonly to?: Word
}

/** `phải chiếm 20%` of the maximum of the row above, or of the index */
export interface ProportionNode extends Located {
  readonly kind: 'proportion'
  readonly share: NumberNode
}

/** `phải có 80% từ báo cáo, điều tra xã hội` */
export interface SourceShareNode extends Located {
  readonly kind: 'source-share'
  readonly share: NumberNode
  readonly sources: readonly AssessedBy[]
}

/** `ghi chú "…"`, or `hiểu là "…" vì "…"` for a reading that cannot be switched by computation. */
export interface NoteNode extends Located {
  readonly kind: 'note'
  readonly purpose: 'note' | 'interpretation'
  readonly text: Quoted
  readonly reason?: Quoted
}

/** What computes a score: inputs, measures, special cases, one rule. Also used by parts and variants. */
export interface BodyNode extends Located {
  readonly kind: 'body'
  readonly inputs: readonly InputNode[]
  readonly measures: readonly MeasureNode[]
  readonly guards: readonly GuardNode[]
  readonly policies: readonly PolicyNode[]
  /** Usually one; more than one is an error that the checker reports. */
  readonly rules: readonly RuleNode[]
}

/** `khi cách hiểu NAME là OPTION` followed by the clauses that replace those of the item. */
export interface VariantNode extends Located {
  readonly kind: 'variant'
  readonly reading: Word
  readonly option: Word
  readonly body: BodyNode
}

/** `đầu vào a (hộ) "label" do "provider" = số_hộ`, or a condition that is `= không` while nothing is said */
export interface InputNode extends Located {
  readonly kind: 'input'
  readonly name: Word
  readonly unit?: Word
  readonly label?: Quoted
  readonly provider?: Quoted
  readonly derived?: DerivedNode
  readonly default?: ExpressionNode | YesNoNode
}

/** `từ trung bình của I.1 trong dti-tỉnh-2020`: what the units of another index earned there, as a share, on average. */
export interface DerivedNode extends Located {
  readonly kind: 'derived'
  readonly code: Word
  readonly index: Word
}

/** `tỷ_lệ = a / b`, or `tỷ_lệ (%) = a / b` where different counts are divided on purpose. */
export interface MeasureNode extends Located {
  readonly kind: 'measure'
  readonly name: Word
  readonly unit?: Word
  readonly value: ExpressionNode
}

/** `nếu chưa has: 0`, `nếu thiếu n: 1/4 tối đa`, `nếu 1.7.option = 2: 0`, `nếu not_member: loại khỏi tổng` */
export type GuardNode = AwardingGuardNode | LeavingOutGuardNode

interface AwardingGuardNode extends Located {
  readonly kind: 'guard'
  readonly outcome: 'points'
  readonly conditions: readonly ConditionNode[]
  readonly points: ExpressionNode
}

interface LeavingOutGuardNode extends Located {
  readonly kind: 'guard'
  readonly outcome: 'leave-out'
  readonly conditions: readonly ConditionNode[]
}

export type ConditionNode = ComparisonConditionNode | TruthConditionNode | MissingConditionNode

export type Comparator = '>=' | '>' | '<=' | '<' | '='

/** `a = 0`, `tỷ_lệ >= 80%` */
export interface ComparisonConditionNode extends Located {
  readonly kind: 'comparison'
  readonly left: ExpressionNode
  readonly comparator: Comparator
  readonly right: ExpressionNode
}

/** `has`, `chưa has` */
export interface TruthConditionNode extends Located {
  readonly kind: 'truth'
  readonly name: Word
  readonly negated: boolean
}

/** `thiếu n` */
export interface MissingConditionNode extends Located {
  readonly kind: 'is-missing'
  readonly name: Word
}

export type RuleNode =
  | ChooseNode
  | TickNode
  | BandsNode
  | FormulaNode
  | CohortNode
  | AssessedNode
  | PartsNode
  | ChildrenNode
  | UnscoredNode

/** A quoted choice or tick and the points it earns. */
export interface OptionNode extends Located {
  readonly kind: 'option'
  readonly label: Quoted
  readonly points: ExpressionNode
}

/** `chọn "…": tối đa "…": 0` */
export interface ChooseNode extends Located {
  readonly kind: 'choose'
  readonly options: readonly OptionNode[]
}

/** `cộng nếu có "…": 1/2 tối đa "…": 1/2 tối đa` */
export interface TickNode extends Located {
  readonly kind: 'tick'
  readonly options: readonly OptionNode[]
}

/** `mức theo tỷ_lệ >= 10%: tối đa … còn lại: 0`; the first band that holds counts. */
export interface BandsNode extends Located {
  readonly kind: 'bands'
  readonly subject: ExpressionNode
  readonly bands: readonly BandNode[]
  readonly otherwise?: OtherwiseNode
}

/** `>= 7%: 70% tối đa`, `>= 10 và < 20: 1/2 tối đa` */
export interface BandNode extends Located {
  readonly kind: 'band'
  readonly limits: readonly LimitNode[]
  readonly points: ExpressionNode
}

export interface LimitNode extends Located {
  readonly kind: 'limit'
  readonly comparator: Comparator
  readonly bound: ExpressionNode
}

export interface OtherwiseNode extends Located {
  readonly kind: 'otherwise'
  readonly points: ExpressionNode
}

/** `điểm = tỷ_lệ * tối đa`, with `không quá tối đa` where the decision itself states the cap. */
export interface FormulaNode extends Located {
  readonly kind: 'formula'
  readonly points: ExpressionNode
  readonly capStated: boolean
}

export type CohortMethod = 'min-max' | 'best'

/** `điểm theo min-max của tỷ_lệ`, `điểm theo tỷ số với cao nhất của x` */
export interface CohortNode extends Located {
  readonly kind: 'cohort'
  readonly method: CohortMethod
  readonly subject: ExpressionNode
}

/** `điểm theo đánh giá`, `điểm theo đánh giá hoặc tỷ_lệ` */
export interface AssessedNode extends Located {
  readonly kind: 'assessed'
  /** The share of the maximum where the assessor gives neither points nor a share. */
  readonly measure?: ExpressionNode
}

export interface PartsNode extends Located {
  readonly kind: 'parts'
  readonly parts: readonly PartNode[]
}

/** `phần "Triển khai" tối đa 15 chọn …`; the first is p1, the second p2. */
export interface PartNode extends Located {
  readonly kind: 'part'
  readonly title: Quoted
  readonly maximum?: NumberNode
  readonly body: BodyNode
}

/** `= tổng các chỉ số con` */
export interface ChildrenNode extends Located {
  readonly kind: 'children'
}

/** `không tính điểm` */
export interface UnscoredNode extends Located {
  readonly kind: 'unscored'
}

export type ExpressionNode = NumberNode | NameNode | MaximumNode | BinaryNode | NegateNode | GroupedNode

/** `0,25%`, `7`, `2 tỷ đồng` */
export interface NumberNode extends Located {
  readonly kind: 'number'
  /** As written. */
  readonly text: string
  /** Decimal text with a point, before the percent sign is applied. */
  readonly value: string
  readonly percent: boolean
  /** A unit of money written after the number, in lower case with single spaces. */
  readonly unit?: Word
}

/** A letter, measure or fact (`a`, `tỷ_lệ`, `dân_số`), or an input of another item (`5.1.x`). */
export interface NameNode extends Located {
  readonly kind: 'name'
  readonly text: string
}

/** `tối đa` inside an expression: the maximum of the item or part that the rule belongs to. */
export interface MaximumNode extends Located {
  readonly kind: 'maximum'
}

export interface BinaryNode extends Located {
  readonly kind: 'binary'
  readonly operator: '+' | '-' | '*' | '/'
  readonly left: ExpressionNode
  readonly right: ExpressionNode
  /** `1/2 tối đa`: multiplication by juxtaposition. */
  readonly implicit: boolean
}

export interface NegateNode extends Located {
  readonly kind: 'negate'
  readonly operand: ExpressionNode
}

export interface GroupedNode extends Located {
  readonly kind: 'grouped'
  readonly inner: ExpressionNode
}

/**
 * `ví dụ "đúng ngưỡng" của 6.12: a = 100, b = 30 với nhóm so sánh (x = 12), (x = 40)
 *  theo cách hiểu min-max là zero-floor thì điểm = 20, trạng thái thiếu`
 */
export interface ExampleNode extends Located {
  readonly kind: 'example'
  readonly title: Quoted
  /** Absent inside an item: the example is of that item. */
  readonly code?: Word
  readonly inputs: readonly AssignedValueNode[]
  readonly cohort: readonly CohortUnitNode[]
  readonly readings: readonly ChosenReadingNode[]
  readonly score?: ExpressionNode
  readonly state?: StateNode
}

export interface CohortUnitNode extends Located {
  readonly kind: 'cohort-unit'
  readonly inputs: readonly AssignedValueNode[]
}

/** `a = 100`, `c1 = có`, `5.12.1.a = 0,3`, `a = thiếu` */
export interface AssignedValueNode extends Located {
  readonly kind: 'assigned-value'
  readonly name: Word
  readonly value: ExpressionNode | YesNoNode | MissingValueNode
}

export interface YesNoNode extends Located {
  readonly kind: 'yes-no'
  readonly yes: boolean
}

export interface MissingValueNode extends Located {
  readonly kind: 'missing-value'
}

export interface ChosenReadingNode extends Located {
  readonly kind: 'chosen-reading'
  readonly reading: Word
  readonly option: Word
}

/** The states an example may expect; the words are keywords of the dialect. */
export type StateName =
  | 'ok'
  | 'capped'
  | 'missing'
  | 'undefined'
  | 'vacuous'
  | 'unscored'
  | 'needs-cohort'
  | 'invalid'
  | 'not-assessed'
  | 'excluded'

export interface StateNode extends Located {
  readonly kind: 'state'
  readonly state: StateName
}

/** `phân công dti-tỉnh-2022 tại "Quảng Ngãi" căn cứ "…" ngày … ` and one entry a code. */
export interface AssignmentNode extends Located {
  readonly kind: 'assignment'
  readonly index: Word
  readonly place?: Quoted
  readonly basis: readonly BasisNode[]
  readonly entries: readonly AssignmentEntryNode[]
}

/** `1.1 loại "PĐT" phụ trách "…" phối hợp "…" thực hiện "…", "…"` */
export interface AssignmentEntryNode extends Located {
  readonly kind: 'assignment-entry'
  readonly code: Word
  readonly type?: Quoted
  readonly owner: readonly Quoted[]
  readonly coordinating: readonly Quoted[]
  readonly implementing: readonly Quoted[]
}

/** `mục tiêu dti-tỉnh-2022 tại "Ninh Thuận" năm 2022 căn cứ "…"` and one entry a target. */
export interface TargetsNode extends Located {
  readonly kind: 'targets'
  readonly index: Word
  readonly place?: Quoted
  readonly year?: NumberNode
  readonly basis: readonly BasisNode[]
  readonly entries: readonly TargetEntryNode[]
}

/**
 * `7.5 "Doanh nghiệp nhỏ và vừa …": tỷ_lệ >= 30%`, or without a measure where none agrees:
 * `3.1 "…" không so được vì "mẫu số khác"`; the code is absent where no indicator measures it.
 */
export interface TargetEntryNode extends Located {
  readonly kind: 'target-entry'
  readonly code?: Word
  readonly title?: Quoted
  readonly measure?: ExpressionNode
  readonly limits: readonly LimitNode[]
  readonly incomparable?: Quoted
}

/** `bản dịch dti-tỉnh-2022` and English titles keyed by code, input (`6.12.a`), choice (`1.1.option2`) or name. */
export interface TranslationNode extends Located {
  readonly kind: 'translation'
  readonly index: Word
  readonly entries: readonly TranslationEntryNode[]
}

export interface TranslationEntryNode extends Located {
  readonly kind: 'translation-entry'
  readonly key: Word
  readonly text: Quoted
}

/** `danh mục hạng-mục-dữ-liệu-2020 "Danh sách các hạng mục dữ liệu cấp tỉnh"`: what to tick, and in which states. */
export interface ChecklistNode extends Located {
  readonly kind: 'checklist'
  readonly id: Word
  readonly title?: Quoted
  readonly basis: readonly BasisNode[]
  readonly states: readonly ChecklistStateNode[]
  readonly counts: readonly ChecklistCountsNode[]
  readonly rows: readonly ChecklistRowNode[]
}

/** `trạng thái updated "được cập nhật thường xuyên" cần built` */
export interface ChecklistStateNode extends Located {
  readonly kind: 'checklist-state'
  readonly name: Word
  readonly title?: Quoted
  /** States without which this one does not count. */
  readonly needs: readonly Word[]
}

export type ChecklistLevel = 'domain' | 'subject' | 'item'

/** `miền dữ liệu A.I "…"`, `mục dữ liệu A.I.1 "…"`, `hạng mục A.I.1.1 "…"`, in the order of the file. */
export interface ChecklistRowNode extends Located {
  readonly kind: 'checklist-row'
  readonly level: ChecklistLevel
  readonly code: Word
  readonly title?: Quoted
  /** What the decision says that the row holds. */
  readonly counts: readonly ChecklistCountsNode[]
}

/** `phải có 5 miền dữ liệu, 37 mục dữ liệu, 274 hạng mục`, `phải có 119 hạng mục trong A` */
export interface ChecklistCountsNode extends Located {
  readonly kind: 'checklist-counts'
  readonly counts: readonly LevelCountNode[]
  readonly within?: Word
}

export interface LevelCountNode extends Located {
  readonly kind: 'level-count'
  readonly number: NumberNode
  readonly level: ChecklistLevel
}
