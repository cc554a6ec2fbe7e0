package parley.pay.cost;

/** Which rate members of a pension scheme pay once their pay has risen. */
public enum TierRule {
  /** That of the pay before: the thresholds rise with the award. */
  KEPT,
  /** That of the new pay: the thresholds stay as they are known. */
  BY_PAY
}
