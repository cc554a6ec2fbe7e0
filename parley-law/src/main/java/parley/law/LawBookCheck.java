package parley.law;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Fact;

/** The checks that a rule book passes before anything is computed with it. */
final class LawBookCheck {

  /** The kinds of which a book has exactly one rule. */
  private static final List<RuleKind> COMPUTED =
      List.of(
          RuleKind.MAJORITY,
          RuleKind.TURNOUT,
          RuleKind.SUPPORT_OF_ENTITLED,
          RuleKind.BALLOT_NOTICE,
          RuleKind.SAMPLE_PAPER,
          RuleKind.ACTION_NOTICE,
          RuleKind.MANDATE);

  private LawBookCheck() {}

  static void check(List<LawBook.Source> sources, List<Rule> rules, List<OpenPoint> openPoints) {
    unique("source", sources.stream().map(LawBook.Source::id).toList());
    unique("rule", rules.stream().map(Rule::id).toList());
    unique("open point", openPoints.stream().map(OpenPoint::id).toList());
    Set<String> sourceIds = new HashSet<>(sources.stream().map(LawBook.Source::id).toList());
    Set<String> ruleIds = new HashSet<>(rules.stream().map(Rule::id).toList());
    for (Rule rule : rules) {
      known("Rule " + rule.id(), rule.sources(), sourceIds, "source");
      rule.versions().forEach(v -> known("Rule " + rule.id(), v.sources(), sourceIds, "source"));
      rule.readings().forEach(r -> known("Rule " + rule.id(), r.sources(), sourceIds, "source"));
      noOverlap(rule);
    }
    for (OpenPoint point : openPoints) {
      known("Open point " + point.id(), point.sources(), sourceIds, "source");
      known("Open point " + point.id(), point.rules(), ruleIds, "rule");
    }
    for (RuleKind kind : COMPUTED) {
      List<Rule> found = rules.stream().filter(r -> r.kind() == kind).toList();
      require(
          found.size() == 1,
          "A rule book has exactly one rule of kind %s but this one has %d.",
          kind,
          found.size());
      numbers(found.getFirst());
    }
  }

  private static void numbers(Rule rule) {
    for (RuleVersion v : inForce(rule)) {
      boolean complete =
          switch (rule.kind()) {
            case MAJORITY, TURNOUT, SUPPORT_OF_ENTITLED -> v.minFraction().isPresent();
            case BALLOT_NOTICE, SAMPLE_PAPER, ACTION_NOTICE -> v.days().isPresent();
            case MANDATE -> v.days().isPresent() != v.months().isPresent();
            case STATED, ADVISORY -> true;
          };
      require(complete, "Rule %s: the version from %s lacks its number.", rule.id(), from(v));
    }
    if (rule.kind() == RuleKind.ACTION_NOTICE || rule.kind() == RuleKind.MANDATE) {
      everyDay(rule);
    }
  }

  /** Notice and mandate answer for any day, so that the clock never has to guess. */
  private static void everyDay(Rule rule) {
    List<RuleVersion> versions = inForce(rule);
    require(!versions.isEmpty(), "Rule %s has no version in force.", rule.id());
    require(
        versions.getFirst().validFrom().isEmpty() && versions.getLast().validTo().isEmpty(),
        "Rule %s leaves days without a version at one end.",
        rule.id());
    for (int i = 1; i < versions.size(); i++) {
      Optional<LocalDate> next = versions.get(i - 1).validTo().map(d -> d.plusDays(1));
      require(
          next.equals(versions.get(i).validFrom()),
          "Rule %s leaves a gap before its version from %s.",
          rule.id(),
          from(versions.get(i)));
    }
  }

  private static void noOverlap(Rule rule) {
    List<RuleVersion> versions = inForce(rule);
    for (int i = 1; i < versions.size(); i++) {
      Optional<LocalDate> end = versions.get(i - 1).validTo();
      Optional<LocalDate> start = versions.get(i).validFrom();
      require(
          end.isPresent() && start.isPresent() && end.get().isBefore(start.get()),
          "Rule %s: its versions overlap or are not in order at %s.",
          rule.id(),
          from(versions.get(i)));
      require(
          versions.get(i - 1).endKnown().orElse(Fact.ALWAYS).equals(versions.get(i).known()),
          "Rule %s: the version from %s and the end of the one before must be known on one day.",
          rule.id(),
          from(versions.get(i)));
    }
  }

  private static List<RuleVersion> inForce(Rule rule) {
    return rule.versions().stream().filter(v -> !v.expected()).toList();
  }

  private static String from(RuleVersion version) {
    return version.validFrom().map(LocalDate::toString).orElse("the start");
  }

  private static void unique(String what, List<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.forEach(id -> require(seen.add(id), "Two entries have the %s id \"%s\".", what, id));
  }

  private static void known(String who, List<String> used, Set<String> ids, String what) {
    used.forEach(id -> require(ids.contains(id), "%s names no known %s: \"%s\".", who, what, id));
  }

  private static void require(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(message.formatted(values));
    }
  }
}
