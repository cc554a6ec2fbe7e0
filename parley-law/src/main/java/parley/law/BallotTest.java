package parley.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One test of a ballot.
 *
 * @param rule id of the rule
 * @param needed the least fraction; empty where the law of that ballot has no such test
 * @param strict whether the fraction must be exceeded
 * @param reached the share that the ballot reached; empty while there is no result
 */
public record BallotTest(
    String rule,
    RuleKind kind,
    String section,
    Optional<BigDecimal> needed,
    boolean strict,
    Optional<Share> reached,
    Outcome outcome,
    List<Caveat> caveats,
    Evidence evidence,
    List<String> sources) {

  /** Copies the lists. */
  public BallotTest {
    caveats = List.copyOf(caveats);
    sources = List.copyOf(sources);
  }

  /** What came of a test. */
  public enum Outcome {
    PASS,
    FAIL,
    /** It would pass, and whether the test applies is not known. */
    PASS_IF_APPLIES,
    /** It would fail, and whether the test applies is not known. */
    FAIL_IF_APPLIES,
    /** The law of that ballot has no such test, or it does not cover these voters. */
    NOT_APPLICABLE,
    /** There is no result yet. */
    PENDING,
    /** The record does not say enough to tell. */
    UNCLEAR
  }
}
