import type { CstNode, ICstVisitor, IToken } from "chevrotain";

export interface NumberCstNode extends CstNode {
  name: "number";
  children: NumberCstChildren;
}

export type NumberCstChildren = {
  numeral: IToken[];
  percent?: IToken[];
  money?: IToken[];
};

export interface UnitCstNode extends CstNode {
  name: "unit";
  children: UnitCstChildren;
}

export type UnitCstChildren = {
  LeftParenthesis: IToken[];
  part: IToken[];
  RightParenthesis: IToken[];
};

export interface ExpressionCstNode extends CstNode {
  name: "expression";
  children: ExpressionCstChildren;
}

export type ExpressionCstChildren = {
  first: TermCstNode[];
  rest?: SummandCstNode[];
};

export interface SummandCstNode extends CstNode {
  name: "summand";
  children: SummandCstChildren;
}

export type SummandCstChildren = {
  operator: IToken[];
  operand: TermCstNode[];
};

export interface TermCstNode extends CstNode {
  name: "term";
  children: TermCstChildren;
}

export type TermCstChildren = {
  first: FactorCstNode[];
  rest?: MultiplierCstNode[];
};

export interface MultiplierCstNode extends CstNode {
  name: "multiplier";
  children: MultiplierCstChildren;
}

export type MultiplierCstChildren = {
  operator?: IToken[];
  operand?: FactorCstNode[];
  maximum?: IToken[];
};

export interface FactorCstNode extends CstNode {
  name: "factor";
  children: FactorCstChildren;
}

export type FactorCstChildren = {
  minus?: IToken[];
  atom: AtomCstNode[];
};

export interface AtomCstNode extends CstNode {
  name: "atom";
  children: AtomCstChildren;
}

export type AtomCstChildren = {
  number?: NumberCstNode[];
  name?: IToken[];
  maximum?: IToken[];
  open?: IToken[];
  inner?: ExpressionCstNode[];
  close?: IToken[];
};

export interface ConditionsCstNode extends CstNode {
  name: "conditions";
  children: ConditionsCstChildren;
}

export type ConditionsCstChildren = {
  condition: (ConditionCstNode)[];
  And?: IToken[];
};

export interface ConditionCstNode extends CstNode {
  name: "condition";
  children: ConditionCstChildren;
}

export type ConditionCstChildren = {
  not?: IToken[];
  name?: (IToken)[];
  missing?: IToken[];
  left?: ExpressionCstNode[];
  comparator?: IToken[];
  right?: ExpressionCstNode[];
};

export interface LimitsCstNode extends CstNode {
  name: "limits";
  children: LimitsCstChildren;
}

export type LimitsCstChildren = {
  limit: (LimitCstNode)[];
  And?: IToken[];
};

export interface LimitCstNode extends CstNode {
  name: "limit";
  children: LimitCstChildren;
}

export type LimitCstChildren = {
  comparator: IToken[];
  bound: ExpressionCstNode[];
};

export interface TextsCstNode extends CstNode {
  name: "texts";
  children: TextsCstChildren;
}

export type TextsCstChildren = {
  text: IToken[];
  Comma?: IToken[];
};

export interface DerivedCstNode extends CstNode {
  name: "derived";
  children: DerivedCstChildren;
}

export type DerivedCstChildren = {
  From: IToken[];
  MeanOf: IToken[];
  code: IToken[];
  In: IToken[];
  index: IToken[];
};

export interface InputClauseCstNode extends CstNode {
  name: "inputClause";
  children: InputClauseCstChildren;
}

export type InputClauseCstChildren = {
  Input: IToken[];
  name: IToken[];
  unit?: UnitCstNode[];
  label?: IToken[];
  ProvidedBy?: IToken[];
  provider?: IToken[];
  derived?: DerivedCstNode[];
  Equals?: IToken[];
  yes?: IToken[];
  no?: IToken[];
  default?: ExpressionCstNode[];
};

export interface MeasureCstNode extends CstNode {
  name: "measure";
  children: MeasureCstChildren;
}

export type MeasureCstChildren = {
  name: IToken[];
  unit?: UnitCstNode[];
  Equals: IToken[];
  value: ExpressionCstNode[];
};

export interface GuardCstNode extends CstNode {
  name: "guard";
  children: GuardCstChildren;
}

export type GuardCstChildren = {
  If: IToken[];
  conditions: ConditionsCstNode[];
  Colon: IToken[];
  leaveOut?: IToken[];
  points?: ExpressionCstNode[];
};

export interface PolicyCstNode extends CstNode {
  name: "policy";
  children: PolicyCstChildren;
}

export type PolicyCstChildren = {
  subject: IToken[];
  Colon: IToken[];
  treatment: TreatmentCstNode[];
  When?: IToken[];
  conditions?: ConditionsCstNode[];
};

export interface TreatmentCstNode extends CstNode {
  name: "treatment";
  children: TreatmentCstChildren;
}

export type TreatmentCstChildren = {
  points?: IToken[];
  Points?: IToken[];
  maximum?: IToken[];
  leaveOut?: IToken[];
};

export interface ChooseCstNode extends CstNode {
  name: "choose";
  children: ChooseCstChildren;
}

export type ChooseCstChildren = {
  Choose: IToken[];
};

export interface TickCstNode extends CstNode {
  name: "tick";
  children: TickCstChildren;
}

export type TickCstChildren = {
  AddIfPresent: IToken[];
};

export interface OptionClauseCstNode extends CstNode {
  name: "optionClause";
  children: OptionClauseCstChildren;
}

export type OptionClauseCstChildren = {
  label: IToken[];
  Colon: IToken[];
  points: ExpressionCstNode[];
};

export interface BandsCstNode extends CstNode {
  name: "bands";
  children: BandsCstChildren;
}

export type BandsCstChildren = {
  BandsBy: IToken[];
  subject: ExpressionCstNode[];
};

export interface BandCstNode extends CstNode {
  name: "band";
  children: BandCstChildren;
}

export type BandCstChildren = {
  limits: LimitsCstNode[];
  Colon: IToken[];
  points: ExpressionCstNode[];
};

export interface OtherwiseCstNode extends CstNode {
  name: "otherwise";
  children: OtherwiseCstChildren;
}

export type OtherwiseCstChildren = {
  Otherwise: IToken[];
  Colon: IToken[];
  points: ExpressionCstNode[];
};

export interface FormulaCstNode extends CstNode {
  name: "formula";
  children: FormulaCstChildren;
}

export type FormulaCstChildren = {
  Points: IToken[];
  Equals: IToken[];
  points: ExpressionCstNode[];
  cap?: IToken[];
  Maximum?: IToken[];
};

export interface CohortCstNode extends CstNode {
  name: "cohort";
  children: CohortCstChildren;
}

export type CohortCstChildren = {
  PointsBy: IToken[];
  method: IToken[];
  Of: IToken[];
  subject: ExpressionCstNode[];
};

export interface AssessedCstNode extends CstNode {
  name: "assessed";
  children: AssessedCstChildren;
}

export type AssessedCstChildren = {
  AsAssessed: IToken[];
  Or?: IToken[];
  measure?: ExpressionCstNode[];
};

export interface ChildrenCstNode extends CstNode {
  name: "children";
  children: ChildrenCstChildren;
}

export type ChildrenCstChildren = {
  Equals: IToken[];
  SumOfChildren: IToken[];
};

export interface UnscoredCstNode extends CstNode {
  name: "unscored";
  children: UnscoredCstChildren;
}

export type UnscoredCstChildren = {
  Unscored: IToken[];
};

export interface ExampleCstNode extends CstNode {
  name: "example";
  children: ExampleCstChildren;
}

export type ExampleCstChildren = {
  Example: IToken[];
  title: IToken[];
  Of?: IToken[];
  code?: IToken[];
  Colon: IToken[];
  input?: AssignedValueCstNode[];
  Comma?: (IToken)[];
  WithCohort?: IToken[];
  unit?: CohortUnitCstNode[];
  UnderReading?: IToken[];
  reading?: ChosenReadingCstNode[];
  Then: IToken[];
  expectation: ExpectationCstNode[];
};

export interface ExpectationCstNode extends CstNode {
  name: "expectation";
  children: ExpectationCstChildren;
}

export type ExpectationCstChildren = {
  Points?: IToken[];
  Equals?: IToken[];
  score?: ExpressionCstNode[];
  State?: IToken[];
  state?: IToken[];
  Comma?: IToken[];
};

export interface AssignedValueCstNode extends CstNode {
  name: "assignedValue";
  children: AssignedValueCstChildren;
}

export type AssignedValueCstChildren = {
  name: IToken[];
  Equals: IToken[];
  yes?: IToken[];
  no?: IToken[];
  missing?: IToken[];
  value?: ExpressionCstNode[];
};

export interface CohortUnitCstNode extends CstNode {
  name: "cohortUnit";
  children: CohortUnitCstChildren;
}

export type CohortUnitCstChildren = {
  LeftParenthesis: IToken[];
  input?: AssignedValueCstNode[];
  Comma?: IToken[];
  RightParenthesis: IToken[];
};

export interface ChosenReadingCstNode extends CstNode {
  name: "chosenReading";
  children: ChosenReadingCstChildren;
}

export type ChosenReadingCstChildren = {
  reading: IToken[];
  Is: IToken[];
  option: IToken[];
};

export interface IndexHeadCstNode extends CstNode {
  name: "indexHead";
  children: IndexHeadCstChildren;
}

export type IndexHeadCstChildren = {
  Index: IToken[];
  id: IToken[];
  title?: IToken[];
};

export interface BasisCstNode extends CstNode {
  name: "basis";
  children: BasisCstChildren;
}

export type BasisCstChildren = {
  Basis: IToken[];
  title: IToken[];
  Dated?: IToken[];
  date?: DateCstNode[];
};

export interface DateCstNode extends CstNode {
  name: "date";
  children: DateCstChildren;
}

export type DateCstChildren = {
  date?: IToken[];
  day?: IToken[];
  Slash?: (IToken)[];
  month?: IToken[];
  year?: IToken[];
};

export interface ValidFromCstNode extends CstNode {
  name: "validFrom";
  children: ValidFromCstChildren;
}

export type ValidFromCstChildren = {
  ValidFrom: IToken[];
  date: DateCstNode[];
};

export interface MaximumCstNode extends CstNode {
  name: "maximum";
  children: MaximumCstChildren;
}

export type MaximumCstChildren = {
  Maximum: IToken[];
  number: NumberCstNode[];
};

export interface ReadingCstNode extends CstNode {
  name: "reading";
  children: ReadingCstChildren;
}

export type ReadingCstChildren = {
  Reading: IToken[];
  name: IToken[];
  question?: IToken[];
};

export interface ReadingOptionCstNode extends CstNode {
  name: "readingOption";
  children: ReadingOptionCstChildren;
}

export type ReadingOptionCstChildren = {
  name: IToken[];
  label: IToken[];
  default?: IToken[];
  Because?: IToken[];
  reason?: IToken[];
};

export interface FactCstNode extends CstNode {
  name: "fact";
  children: FactCstChildren;
}

export type FactCstChildren = {
  Fact: IToken[];
  code?: IToken[];
  name: IToken[];
  unit?: UnitCstNode[];
  label?: IToken[];
  ProvidedBy?: IToken[];
  provider?: IToken[];
  Equals?: IToken[];
  count?: CountCstNode[];
};

export interface CountCstNode extends CstNode {
  name: "count";
  children: CountCstChildren;
}

export type CountCstChildren = {
  Count?: IToken[];
  state?: IToken[];
  And?: IToken[];
  all?: IToken[];
  In?: IToken[];
  within?: IToken[];
  Of: IToken[];
  checklist: IToken[];
};

export interface LensCstNode extends CstNode {
  name: "lens";
  children: LensCstChildren;
}

export type LensCstChildren = {
  PillarValue: IToken[];
  name: IToken[];
  title?: IToken[];
  Equals: IToken[];
  member: IToken[];
  Additive?: IToken[];
};

export interface ItemHeadCstNode extends CstNode {
  name: "itemHead";
  children: ItemHeadCstChildren;
}

export type ItemHeadCstChildren = {
  level: IToken[];
  code: IToken[];
  title?: IToken[];
};

export interface RequirementCstNode extends CstNode {
  name: "requirement";
  children: RequirementCstChildren;
}

export type RequirementCstChildren = {
  MustHave: IToken[];
  share?: SourceShareCstNode[];
  count?: CountedLevelCstNode[];
  Comma?: IToken[];
  stretch?: StretchCstNode[];
};

export interface SourceShareCstNode extends CstNode {
  name: "sourceShare";
  children: SourceShareCstChildren;
}

export type SourceShareCstChildren = {
  numeral: IToken[];
  percent: IToken[];
  From: IToken[];
  source: IToken[];
  Comma?: IToken[];
};

export interface CountedLevelCstNode extends CstNode {
  name: "countedLevel";
  children: CountedLevelCstChildren;
}

export type CountedLevelCstChildren = {
  numeral: IToken[];
  level: IToken[];
};

export interface StretchCstNode extends CstNode {
  name: "stretch";
  children: StretchCstChildren;
}

export type StretchCstChildren = {
  In: IToken[];
  from: IToken[];
  To?: IToken[];
  to?: IToken[];
};

export interface ProportionCstNode extends CstNode {
  name: "proportion";
  children: ProportionCstChildren;
}

export type ProportionCstChildren = {
  MustMakeUp: IToken[];
  number: NumberCstNode[];
};

export interface SharingCstNode extends CstNode {
  name: "sharing";
  children: SharingCstChildren;
}

export type SharingCstChildren = {
  SharesPoints: IToken[];
  with: IToken[];
};

export interface SourceCstNode extends CstNode {
  name: "source";
  children: SourceCstChildren;
}

export type SourceCstChildren = {
  Source: IToken[];
  of: IToken[];
};

export interface OwnerCstNode extends CstNode {
  name: "owner";
  children: OwnerCstChildren;
}

export type OwnerCstChildren = {
  Owner: IToken[];
  text: IToken[];
};

export interface CoordinatingCstNode extends CstNode {
  name: "coordinating";
  children: CoordinatingCstChildren;
}

export type CoordinatingCstChildren = {
  Coordinating: IToken[];
  texts: TextsCstNode[];
};

export interface EvidenceCstNode extends CstNode {
  name: "evidence";
  children: EvidenceCstChildren;
}

export type EvidenceCstChildren = {
  Evidence: IToken[];
  texts: TextsCstNode[];
};

export interface DeadlineCstNode extends CstNode {
  name: "deadline";
  children: DeadlineCstChildren;
}

export type DeadlineCstChildren = {
  Deadline: IToken[];
  text: IToken[];
};

export interface ThemeCstNode extends CstNode {
  name: "theme";
  children: ThemeCstChildren;
}

export type ThemeCstChildren = {
  Theme: IToken[];
  text: IToken[];
};

export interface ServesCstNode extends CstNode {
  name: "serves";
  children: ServesCstChildren;
}

export type ServesCstChildren = {
  Serves: IToken[];
  code: IToken[];
  Comma?: IToken[];
  Of: IToken[];
  index: IToken[];
};

export interface NoteCstNode extends CstNode {
  name: "note";
  children: NoteCstChildren;
}

export type NoteCstChildren = {
  Note: IToken[];
  text: IToken[];
};

export interface InterpretationCstNode extends CstNode {
  name: "interpretation";
  children: InterpretationCstChildren;
}

export type InterpretationCstChildren = {
  UnderstoodAs: IToken[];
  text: IToken[];
  Because?: IToken[];
  reason?: IToken[];
};

export interface VariantCstNode extends CstNode {
  name: "variant";
  children: VariantCstChildren;
}

export type VariantCstChildren = {
  WhenReading: IToken[];
  reading: IToken[];
  Is: IToken[];
  option: IToken[];
};

export interface PartCstNode extends CstNode {
  name: "part";
  children: PartCstChildren;
}

export type PartCstChildren = {
  Part: IToken[];
  title?: IToken[];
};

export interface AssignmentHeadCstNode extends CstNode {
  name: "assignmentHead";
  children: AssignmentHeadCstChildren;
}

export type AssignmentHeadCstChildren = {
  Assignment: IToken[];
  index: IToken[];
  At?: IToken[];
  place?: IToken[];
};

export interface AssignmentEntryCstNode extends CstNode {
  name: "assignmentEntry";
  children: AssignmentEntryCstChildren;
}

export type AssignmentEntryCstChildren = {
  code: IToken[];
  duty?: DutyCstNode[];
};

export interface DutyCstNode extends CstNode {
  name: "duty";
  children: DutyCstChildren;
}

export type DutyCstChildren = {
  type?: IToken[];
  owner?: IToken[];
  coordinating?: IToken[];
  implementing?: IToken[];
  texts: TextsCstNode[];
};

export interface TargetsHeadCstNode extends CstNode {
  name: "targetsHead";
  children: TargetsHeadCstChildren;
}

export type TargetsHeadCstChildren = {
  Targets: IToken[];
  index: IToken[];
  At?: IToken[];
  place?: IToken[];
  Year?: IToken[];
  year?: NumberCstNode[];
};

export interface TargetEntryCstNode extends CstNode {
  name: "targetEntry";
  children: TargetEntryCstChildren;
}

export type TargetEntryCstChildren = {
  code?: IToken[];
  title?: IToken[];
  Colon?: IToken[];
  measure?: ExpressionCstNode[];
  limits?: LimitsCstNode[];
  NotComparable?: IToken[];
  Because?: IToken[];
  reason?: IToken[];
};

export interface TranslationHeadCstNode extends CstNode {
  name: "translationHead";
  children: TranslationHeadCstChildren;
}

export type TranslationHeadCstChildren = {
  Translation: IToken[];
  index: IToken[];
};

export interface TranslationEntryCstNode extends CstNode {
  name: "translationEntry";
  children: TranslationEntryCstChildren;
}

export type TranslationEntryCstChildren = {
  key: IToken[];
  text: IToken[];
};

export interface ChecklistHeadCstNode extends CstNode {
  name: "checklistHead";
  children: ChecklistHeadCstChildren;
}

export type ChecklistHeadCstChildren = {
  Checklist: IToken[];
  id: IToken[];
  title?: IToken[];
};

export interface ChecklistStateCstNode extends CstNode {
  name: "checklistState";
  children: ChecklistStateCstChildren;
}

export type ChecklistStateCstChildren = {
  State: IToken[];
  name: IToken[];
  title?: IToken[];
  Needs?: IToken[];
  needed?: IToken[];
  And?: IToken[];
};

export interface ChecklistCountsCstNode extends CstNode {
  name: "checklistCounts";
  children: ChecklistCountsCstChildren;
}

export type ChecklistCountsCstChildren = {
  MustHave: IToken[];
  counts: LevelCountCstNode[];
  Comma?: IToken[];
  In?: IToken[];
  within?: IToken[];
};

export interface LevelCountCstNode extends CstNode {
  name: "levelCount";
  children: LevelCountCstChildren;
}

export type LevelCountCstChildren = {
  number: NumberCstNode[];
  level: IToken[];
};

export interface ChecklistRowCstNode extends CstNode {
  name: "checklistRow";
  children: ChecklistRowCstChildren;
}

export type ChecklistRowCstChildren = {
  level: IToken[];
  code: IToken[];
  title?: IToken[];
};
