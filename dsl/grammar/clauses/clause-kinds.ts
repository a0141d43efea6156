import type { CstNode, IToken } from 'chevrotain'
import type * as cst from '../cst.d.ts'
import type { Keyword } from '../vocabulary.ts'

/** What a clause is when it has been read: the name of its grammar rule tells which. */
export type ClauseTree =
  | cst.IndexHeadCstNode
  | cst.BasisCstNode
  | cst.ValidFromCstNode
  | cst.MaximumCstNode
  | cst.PolicyCstNode
  | cst.ReadingCstNode
  | cst.ReadingOptionCstNode
  | cst.FactCstNode
  | cst.LensCstNode
  | cst.ItemHeadCstNode
  | cst.RequirementCstNode
  | cst.ProportionCstNode
  | cst.SharingCstNode
  | cst.SourceCstNode
  | cst.OwnerCstNode
  | cst.CoordinatingCstNode
  | cst.EvidenceCstNode
  | cst.DeadlineCstNode
  | cst.ThemeCstNode
  | cst.ServesCstNode
  | cst.NoteCstNode
  | cst.InterpretationCstNode
  | cst.VariantCstNode
  | cst.PartCstNode
  | cst.InputClauseCstNode
  | cst.MeasureCstNode
  | cst.GuardCstNode
  | cst.ChooseCstNode
  | cst.TickCstNode
  | cst.OptionClauseCstNode
  | cst.BandsCstNode
  | cst.BandCstNode
  | cst.OtherwiseCstNode
  | cst.FormulaCstNode
  | cst.CohortCstNode
  | cst.AssessedCstNode
  | cst.ChildrenCstNode
  | cst.UnscoredCstNode
  | cst.ExampleCstNode
  | cst.AssignmentHeadCstNode
  | cst.AssignmentEntryCstNode
  | cst.TargetsHeadCstNode
  | cst.TargetEntryCstNode
  | cst.TranslationHeadCstNode
  | cst.TranslationEntryCstNode
  | cst.ChecklistHeadCstNode
  | cst.ChecklistStateCstNode
  | cst.ChecklistCountsCstNode
  | cst.ChecklistRowCstNode

export type ClauseKind = ClauseTree['name']

/** The words of one clause, before they are read. */
export interface Clause {
  readonly kind: ClauseKind
  readonly tokens: readonly IToken[]
}

/** A clause that has been read; the tree lacks what a mistake took away. */
export interface ReadClause {
  readonly tree: Tolerant<ClauseTree>
  readonly tokens: readonly IToken[]
}

/** A tree of which any child may be absent, as error recovery leaves it. */
export type Tolerant<Tree extends CstNode> = Tree extends CstNode
  ? { readonly name: Tree['name']; readonly children: { readonly [C in keyof Tree['children']]?: Tree['children'][C] } }
  : never

export type DocumentKind = 'index' | 'assignment' | 'targets' | 'translation' | 'checklist'

/** The keywords that begin a document, and its first clause. */
export const documentHeads = {
  Index: { document: 'index', clause: 'indexHead' },
  Assignment: { document: 'assignment', clause: 'assignmentHead' },
  Targets: { document: 'targets', clause: 'targetsHead' },
  Translation: { document: 'translation', clause: 'translationHead' },
  Checklist: { document: 'checklist', clause: 'checklistHead' },
} as const satisfies { readonly [K in Keyword]?: { document: DocumentKind; clause: ClauseKind } }

const heads: { readonly [K in Keyword]?: ClauseKind } = {
  Index: 'indexHead',
  Assignment: 'assignmentHead',
  Targets: 'targetsHead',
  Translation: 'translationHead',
  Checklist: 'checklistHead',
}

/** The clauses that a keyword begins wherever it stands outside parentheses, for each kind of document. */
export const clauseOfKeyword: { readonly [D in DocumentKind]: { readonly [K in Keyword]?: ClauseKind } } = {
  index: {
    ...heads,
    Basis: 'basis',
    ValidFrom: 'validFrom',
    MissingData: 'policy',
    ZeroDenominator: 'policy',
    Reading: 'reading',
    Fact: 'fact',
    PillarValue: 'lens',
    Pillar: 'itemHead',
    Group: 'itemHead',
    MainIndicator: 'itemHead',
    ComponentIndicator: 'itemHead',
    Indicator: 'itemHead',
    Criterion: 'itemHead',
    MustHave: 'requirement',
    MustMakeUp: 'proportion',
    SharesPoints: 'sharing',
    Source: 'source',
    Owner: 'owner',
    Coordinating: 'coordinating',
    Evidence: 'evidence',
    Deadline: 'deadline',
    Theme: 'theme',
    Serves: 'serves',
    Note: 'note',
    UnderstoodAs: 'interpretation',
    WhenReading: 'variant',
    Part: 'part',
    Input: 'inputClause',
    If: 'guard',
    Choose: 'choose',
    AddIfPresent: 'tick',
    BandsBy: 'bands',
    Otherwise: 'otherwise',
    PointsBy: 'cohort',
    AsAssessed: 'assessed',
    Example: 'example',
  },
  assignment: { ...heads, Basis: 'basis' },
  targets: { ...heads, Basis: 'basis' },
  translation: heads,
  checklist: { ...heads, Basis: 'basis', State: 'checklistState', MustHave: 'checklistCounts' },
}
