package parley.brief.rota;

import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.rota.check.Breach;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;
import parley.rota.rules.RunOf;

/** Says in one sentence what a rule asks and what was found. */
public final class BreachSentences {

  private final RuleSet rules;

  private BreachSentences(RuleSet rules) {
    this.rules = rules;
  }

  /** Sentences about the rules of a set. */
  public static BreachSentences of(RuleSet rules) {
    return new BreachSentences(rules);
  }

  /** The sentence on a breach, with the clause that it breaks. */
  public String sentence(Breach breach) {
    Rule rule =
        rules.rules().stream()
            .filter(r -> r.clause().id().equals(breach.rule()))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "Rule set %s has no rule %s.".formatted(rules.id(), breach.rule())));
    return "%s %s (%s)%s."
        .formatted(
            breach.doctor(),
            what(rule, breach),
            breach.clause().paragraph(),
            breach.clause().mayBeAgreed() ? "; a recorded agreement lifts this" : "");
  }

  private static String what(Rule rule, Breach b) {
    return switch (rule) {
      case Rule.AverageHours r ->
          "works %s a week on average %s; at most %s"
              .formatted(hours(b.measured()), period(b), hours(b.limit()));
      case Rule.HoursInWindow r ->
          "works %s in the %s from %s; at most %s"
              .formatted(hours(b.measured()), hours(r.windowMinutes()), from(b), hours(b.limit()));
      case Rule.ShiftLength r ->
          "has a shift of %s from %s; at most %s"
              .formatted(hours(b.measured()), from(b), hours(b.limit()));
      case Rule.RunLength r -> run(of(r.of()), b);
      case Rule.LowIntensityRun r -> run("duties", b);
      case Rule.RestAfterNights r ->
          "rests %s after nights, from %s; at least %s"
              .formatted(hours(b.measured()), from(b), hours(b.limit()));
      case Rule.WeekendFrequency r ->
          "works on %s; at most %s in %s, which makes %s"
              .formatted(
                  Numbers.count(b.measured(), "weekend", "weekends"),
                  r.worked(),
                  r.of(),
                  b.limit());
      case Rule.RestBetween r ->
          "rests %s between shifts, from %s; at least %s"
              .formatted(hours(b.measured()), from(b), hours(b.limit()));
      case Rule.Breaks r ->
          "has breaks of %s in the shift from %s; at least %s"
              .formatted(hours(b.measured()), from(b), hours(b.limit()));
      case Rule.NoSplitShift r ->
          "has %s that start on the day of %s; at most %s"
              .formatted(Numbers.count(b.measured(), "shift", "shifts"), from(b), b.limit());
      case Rule.OnCallLength r ->
          "is on call for %s from %s; at most %s"
              .formatted(hours(b.measured()), from(b), hours(b.limit()));
      case Rule.OnCallRun r ->
          "has %s on call in a row from %s; at most %s, but for a weekend"
              .formatted(Numbers.count(b.measured(), "duty", "duties"), from(b), b.limit());
      case Rule.OnCallsInDays r ->
          "has %s on call within %s days from %s; at most %s"
              .formatted(
                  Numbers.count(b.measured(), "duty", "duties"), r.days(), from(b), b.limit());
      case Rule.AfterOnCall r ->
          "has a shift of %s after a duty on call, from %s; at most %s"
              .formatted(hours(b.measured()), from(b), hours(b.limit()));
      case Rule.OnCallRest r ->
          "can expect to rest %s in the duty on call from %s; at least %s"
              .formatted(hours(b.measured()), from(b), hours(b.limit()));
      case Rule.Notice r -> throw neverBroken(r);
      case Rule.Stated r -> throw neverBroken(r);
    };
  }

  private static IllegalArgumentException neverBroken(Rule rule) {
    return new IllegalArgumentException(
        "No duty breaks %s, which is about no duty.".formatted(rule.clause().id()));
  }

  private static String run(String what, Breach b) {
    return b.unit() == Breach.Unit.MINUTES
        ? "rests %s after a run of %s, from %s; at least %s"
            .formatted(hours(b.measured()), what, from(b), hours(b.limit()))
        : "has %s %s in a row from %s; at most %s"
            .formatted(b.measured(), what, from(b), b.limit());
  }

  private static String of(RunOf of) {
    return switch (of) {
      case ANY -> "duties";
      case LONG -> "long shifts";
      case LONG_LATE -> "long late shifts";
      case NIGHT -> "nights";
    };
  }

  private static String from(Breach b) {
    return Days.moment(b.from().toLocalDateTime());
  }

  private static String period(Breach b) {
    return "from %s to %s"
        .formatted(
            Days.day(b.from().toLocalDate()), Days.day(b.to().minusMinutes(1).toLocalDate()));
  }

  /** Minutes as hours, as in "12 h 30 min"; none is "0 min". */
  public static String hours(long minutes) {
    long whole = Math.abs(minutes) / 60;
    long rest = Math.abs(minutes) % 60;
    String sign = minutes < 0 ? "-" : "";
    if (whole == 0) {
      return sign + rest + " min";
    }
    return sign + whole + " h" + (rest == 0 ? "" : " " + rest + " min");
  }
}
