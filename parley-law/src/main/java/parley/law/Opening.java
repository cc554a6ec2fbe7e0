package parley.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Edtf;

/**
 * The days on which a ballot can have opened, and the versions of a rule that they allow.
 *
 * <p>Where the opening day is not in the record it is sought in the year before the closing day: a
 * ballot does not stay open for longer. If the same version applies on every day of that year, the
 * missing day changes nothing.
 *
 * @param first the first possible day
 * @param last the last possible day
 * @param caveats what is missing or uncertain about them
 */
record Opening(LocalDate first, LocalDate last, List<Caveat> caveats) {

  private static final int LONGEST_BALLOT_MONTHS = 12;

  Opening {
    caveats = List.copyOf(caveats);
  }

  static Opening of(Optional<Edtf> opened, Optional<Edtf> closed, LocalDate announced) {
    Optional<Edtf> known = opened.filter(Opening::isBounded);
    if (known.isPresent()) {
      Edtf on = known.get();
      return new Opening(
          on.earliest(),
          on.latest(),
          on.isExactDay() ? List.of() : List.of(Caveat.OPENING_DAY_UNCERTAIN));
    }
    List<Caveat> caveats = List.of(Caveat.OPENING_DAY_MISSING);
    return closed
        .filter(Opening::isBounded)
        .map(c ->
            new Opening(
                c.earliest().minusMonths(LONGEST_BALLOT_MONTHS).plusDays(1), c.latest(), caveats))
        .orElseGet(
            () -> new Opening(announced, announced.plusMonths(LONGEST_BALLOT_MONTHS), caveats));
  }

  static boolean isBounded(Edtf date) {
    return !date.earliest().equals(LocalDate.MIN) && !date.latest().equals(LocalDate.MAX);
  }

  /** Whether the rule says the same on every possible day. */
  boolean isClear(Rule rule) {
    return rule.listVersionsIn(first, last).size() <= 1
        && rule.findVersionOn(first).equals(rule.findVersionOn(last));
  }

  /** The versions that may apply, oldest first. */
  List<RuleVersion> versions(Rule rule) {
    return rule.listVersionsIn(first, last);
  }

  /** The caveats, with one more where the rule's version is not clear. */
  List<Caveat> caveatsFor(Rule rule) {
    if (isClear(rule)) {
      return caveats;
    }
    List<Caveat> all = new ArrayList<>(caveats);
    all.add(Caveat.REGIME_UNCLEAR);
    return all;
  }
}
