package parley.law;

/** What a rule is for, which tells the clock how to compute with it. */
public enum RuleKind {
  /** A share of the votes cast must say yes. */
  MAJORITY,
  /** A share of those entitled must vote. */
  TURNOUT,
  /** A share of those entitled must say yes, in important public services. */
  SUPPORT_OF_ENTITLED,
  /** Days between the employer's receipt of the notice of a ballot and its opening. */
  BALLOT_NOTICE,
  /** Days between the employer's receipt of the sample voting paper and the ballot's opening. */
  SAMPLE_PAPER,
  /** Days between the employer's receipt of the notice of action and its start. */
  ACTION_NOTICE,
  /** How long a ballot supports action. */
  MANDATE,
  /** Shown with its dates; nothing is computed from it. */
  STATED,
  /** Shown with its readings; never a test that somebody passes or fails. */
  ADVISORY
}
