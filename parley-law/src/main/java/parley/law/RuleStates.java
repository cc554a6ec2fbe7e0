package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where each rule stands on a day. */
final class RuleStates {

  private RuleStates() {}

  /** The rules of which something was known by the day, in the order of the book. */
  static List<RuleState> list(LawBook seen, LocalDate day) {
    return seen.rules().stream().filter(r -> !r.versions().isEmpty()).map(r -> of(r, day)).toList();
  }

  private static RuleState of(Rule rule, LocalDate day) {
    Optional<RuleVersion> version = rule.findVersionOn(day);
    List<RuleVersion> coming =
        rule.versions().stream()
            .filter(v -> !v.expected() && v.validFrom().filter(f -> f.isAfter(day)).isPresent())
            .toList();
    return new RuleState(
        rule.id(),
        rule.title(),
        rule.section(),
        rule.kind(),
        rule.trigger(),
        status(rule, version, coming, day),
        version,
        coming,
        rule.versions().stream().filter(RuleVersion::expected).toList(),
        rule.readings(),
        version.map(RuleVersion::evidence).orElse(rule.evidence()),
        version.map(RuleVersion::sources).orElse(rule.sources()),
        rule.note());
  }

  private static RuleState.Status status(
      Rule rule, Optional<RuleVersion> version, List<RuleVersion> coming, LocalDate day) {
    if (rule.kind() == RuleKind.ADVISORY) {
      return RuleState.Status.ADVISORY;
    }
    if (version.isEmpty()) {
      return coming.isEmpty() ? RuleState.Status.ENDED : RuleState.Status.NOT_YET;
    }
    if (version.get().validTo().isPresent()) {
      return RuleState.Status.CHANGING;
    }
    return version.get().confirmedTo().filter(day::isAfter).isPresent()
        ? RuleState.Status.UNCONFIRMED
        : RuleState.Status.IN_FORCE;
  }
}
