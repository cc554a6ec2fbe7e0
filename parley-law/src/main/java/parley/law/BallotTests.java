package parley.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Ballot;

/** Puts the tests of the rule book to a ballot. */
final class BallotTests {

  private static final List<RuleKind> KINDS =
      List.of(RuleKind.MAJORITY, RuleKind.TURNOUT, RuleKind.SUPPORT_OF_ENTITLED);

  private final LawBook book;

  BallotTests(LawBook book) {
    this.book = book;
  }

  /**
   * The tests of a statutory ballot.
   *
   * @param counted whether there is a result, be it only a what-if
   */
  List<BallotTest> test(
      Opening opening,
      Shares shares,
      boolean counted,
      Ballot.PublicService service,
      int questions) {
    return KINDS.stream()
        .map(kind -> testOne(book.getRule(kind), opening, shares, counted, service, questions))
        .toList();
  }

  private static BallotTest testOne(
      Rule rule,
      Opening opening,
      Shares shares,
      boolean counted,
      Ballot.PublicService service,
      int questions) {
    Optional<Share> reached =
        switch (rule.kind()) {
          case TURNOUT -> shares.turnout();
          case SUPPORT_OF_ENTITLED -> shares.supportOfEntitled();
          default -> shares.support();
        };
    List<RuleVersion> versions = opening.versions(rule);
    if (versions.isEmpty()) {
      return new BallotTest(
          rule.id(),
          rule.kind(),
          rule.section(),
          Optional.empty(),
          false,
          reached,
          BallotTest.Outcome.NOT_APPLICABLE,
          List.of(),
          rule.evidence(),
          rule.sources());
    }
    RuleVersion version = versions.getLast();
    List<Caveat> caveats =
        new ArrayList<>(opening.isClear(rule) ? List.of() : List.of(Caveat.REGIME_UNCLEAR));
    if (version.confirmedTo().filter(opening.last()::isAfter).isPresent()) {
      caveats.add(Caveat.NOT_CONFIRMED_SO_LATE);
    }
    if (rule.kind() == RuleKind.SUPPORT_OF_ENTITLED && service == Ballot.PublicService.UNKNOWN) {
      caveats.add(Caveat.PUBLIC_SERVICE_UNKNOWN);
    }
    if (rule.kind() == RuleKind.MAJORITY && questions > 1) {
      caveats.add(Caveat.ONE_RESULT_FOR_ALL_QUESTIONS);
    }
    BigDecimal needed = version.minFraction().orElseThrow();
    BallotTest.Outcome plain = compare(needed, version.strict(), reached, counted);
    reached.flatMap(BallotTests::caveatOf).ifPresent(caveats::add);
    if (plain == BallotTest.Outcome.UNCLEAR && reached.isPresent()) {
      caveats.add(Caveat.ROUNDED_ACROSS_THRESHOLD);
    }
    return new BallotTest(
        rule.id(),
        rule.kind(),
        rule.section(),
        Optional.of(needed),
        version.strict(),
        reached,
        rule.kind() == RuleKind.SUPPORT_OF_ENTITLED
            ? ifItApplies(plain, service, opening.isClear(rule))
            : ifCertain(plain, opening.isClear(rule)),
        caveats,
        version.evidence(),
        version.sources());
  }

  /** Exact on whole numbers where there are any; else both ends of the range must agree. */
  private static BallotTest.Outcome compare(
      BigDecimal needed, boolean strict, Optional<Share> reached, boolean counted) {
    if (!counted) {
      return BallotTest.Outcome.PENDING;
    }
    if (reached.isEmpty()) {
      return BallotTest.Outcome.UNCLEAR;
    }
    Share share = reached.get();
    if (share.isExact()) {
      BigDecimal part = BigDecimal.valueOf(share.part().orElseThrow());
      BigDecimal least = needed.multiply(BigDecimal.valueOf(share.whole().orElseThrow()));
      return passes(part, least, strict) ? BallotTest.Outcome.PASS : BallotTest.Outcome.FAIL;
    }
    boolean low = passes(share.low(), needed, strict);
    boolean high = passes(share.high(), needed, strict);
    if (low != high) {
      return BallotTest.Outcome.UNCLEAR;
    }
    return low ? BallotTest.Outcome.PASS : BallotTest.Outcome.FAIL;
  }

  private static boolean passes(BigDecimal reached, BigDecimal needed, boolean strict) {
    int sign = reached.compareTo(needed);
    return strict ? sign > 0 : sign >= 0;
  }

  private static BallotTest.Outcome ifItApplies(
      BallotTest.Outcome plain, Ballot.PublicService service, boolean clear) {
    boolean applies = service == Ballot.PublicService.YES && clear;
    return switch (service) {
      case NO, UNION_REASONABLE_BELIEF_NO -> BallotTest.Outcome.NOT_APPLICABLE;
      case YES, UNKNOWN ->
          switch (plain) {
            case PASS -> applies ? plain : BallotTest.Outcome.PASS_IF_APPLIES;
            case FAIL -> applies ? plain : BallotTest.Outcome.FAIL_IF_APPLIES;
            default -> plain;
          };
    };
  }

  private static BallotTest.Outcome ifCertain(BallotTest.Outcome plain, boolean clear) {
    if (clear) {
      return plain;
    }
    return switch (plain) {
      case PASS -> BallotTest.Outcome.PASS_IF_APPLIES;
      case FAIL -> BallotTest.Outcome.FAIL_IF_APPLIES;
      default -> plain;
    };
  }

  private static Optional<Caveat> caveatOf(Share share) {
    return switch (share.how()) {
      case EXACT_TALLIES -> Optional.empty();
      case WHAT_IF -> Optional.of(Caveat.WHAT_IF);
      case REPORTED_PERCENT, PRODUCT_OF_SHARES -> Optional.of(Caveat.REPORTED_PERCENTAGES);
      case INEXACT_TALLIES -> Optional.of(Caveat.TALLIES_NOT_EXACT);
    };
  }

  /** The verdict over all tests. */
  static Mandate.Verdict verdict(List<BallotTest> tests) {
    List<BallotTest.Outcome> outcomes = tests.stream().map(BallotTest::outcome).toList();
    if (outcomes.contains(BallotTest.Outcome.FAIL)) {
      return Mandate.Verdict.NO;
    }
    if (outcomes.contains(BallotTest.Outcome.PENDING)) {
      return Mandate.Verdict.PENDING;
    }
    return outcomes.contains(BallotTest.Outcome.UNCLEAR)
            || outcomes.contains(BallotTest.Outcome.FAIL_IF_APPLIES)
        ? Mandate.Verdict.UNCLEAR
        : Mandate.Verdict.YES;
  }
}
