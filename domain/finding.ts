/** Where in the content, from the outside in; becomes a JSON pointer at the API. */
export type Path = readonly (string | number)[];

/** One thing that a rule has to say about a content: hard ones refuse, warnings only tell (A32). */
export type Finding = {
  code: FindingCode;
  rule: string;
  severity: 'hard' | 'warning';
  path: Path;
  params: Readonly<Record<string, string | number>>;
};

/** A finding that refuses. */
export const hard = (code: FindingCode, rule: string, path: Path, params: Finding['params'] = {}): Finding => ({
  code,
  rule,
  severity: 'hard',
  path,
  params,
});

/** A finding that only tells. */
export const warning = (code: FindingCode, rule: string, path: Path, params: Finding['params'] = {}): Finding => ({
  code,
  rule,
  severity: 'warning',
  path,
  params,
});

export type FindingCode =
  | 'atMost'
  | 'atMostOutsideSigners'
  | 'duplicateItem'
  | 'endBeforeBegin'
  | 'untilBeforeFrom'
  | 'unknownItem'
  | 'unknownCaseworker'
  | 'caseworkerLeft'
  | 'unknownCode'
  | 'retiredCode'
  | 'unknownAidRequest'
  | 'sameCaseworkerTwice'
  | 'missing'
  | 'noCentreSigner'
  | 'noStep'
  | 'dayInTheFuture'
  | 'involvedMustSign'
  | 'oneSidedSteps'
  | 'actionAreaWithoutStep'
  | 'goalWithoutStep'
  | 'noActionArea'
  | 'stepOutsidePeriod'
  | 'financialHelpWithoutRequest'
  | 'choiceSetAside'
  | 'trainingCostNotCovered'
  | 'communityServiceAnnulled'
  | 'agreementMissing'
  | 'agreedAfterSignature'
  | 'nextBeforeThis'
  | 'remindAfterDue'
  | 'commentMissing'
  | 'goalNotEvaluated'
  | 'effortsMissing'
  | 'newGoalsNotAnnounced'
  | 'announcementNotMotivated'
  | 'keptAgreementsMissing'
  | 'askedOneself';
