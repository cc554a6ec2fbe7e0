package parley.rota.rules;

import parley.casefile.Confidence;

/** Reads one rule: its clause, and the numbers that its kind asks for. */
final class RuleReader {

  /** The kinds of rules, by the name that a file gives them. */
  private enum Kind {
    AVERAGE_HOURS,
    HOURS_IN_WINDOW,
    SHIFT_LENGTH,
    RUN_LENGTH,
    REST_AFTER_NIGHTS,
    LOW_INTENSITY_RUN,
    WEEKEND_FREQUENCY,
    REST_BETWEEN,
    BREAKS,
    NO_SPLIT_SHIFT,
    ON_CALL_LENGTH,
    ON_CALL_RUN,
    ON_CALLS_IN_DAYS,
    AFTER_ON_CALL,
    ON_CALL_REST,
    NOTICE,
    STATED
  }

  private RuleReader() {}

  static Rule read(Entry entry) {
    Clause clause =
        new Clause(
            entry.id("rule"),
            entry.text("title"),
            entry.text("paragraph"),
            entry.flag("fined"),
            entry.flag("mayBeAgreed"),
            entry.word("confidence", Confidence.class),
            entry.texts("sources"),
            entry.findText("note").orElse(""));
    Rule rule = rule(entry.word("kind", Kind.class), clause, entry);
    entry.done();
    return rule;
  }

  private static Rule rule(Kind kind, Clause clause, Entry entry) {
    return switch (kind) {
      case AVERAGE_HOURS ->
          new Rule.AverageHours(
              clause,
              entry.number("maxMinutes"),
              entry.number("optedOutMinutes"),
              positive(entry, "referenceWeeks"));
      case HOURS_IN_WINDOW ->
          new Rule.HoursInWindow(
              clause, entry.number("maxMinutes"), positive(entry, "windowMinutes"));
      case SHIFT_LENGTH -> new Rule.ShiftLength(clause, entry.number("maxMinutes"));
      case RUN_LENGTH ->
          new Rule.RunLength(
              clause,
              entry.word("of", RunOf.class),
              positive(entry, "max"),
              entry.number("restMinutes"));
      case REST_AFTER_NIGHTS ->
          new Rule.RestAfterNights(
              clause, positive(entry, "minNights"), entry.number("restMinutes"));
      case LOW_INTENSITY_RUN ->
          new Rule.LowIntensityRun(
              clause,
              positive(entry, "maxDays"),
              entry.number("restMinutes"),
              entry.number("workMinutesADay"),
              entry.number("episodesADay"));
      case WEEKEND_FREQUENCY ->
          new Rule.WeekendFrequency(clause, entry.number("worked"), positive(entry, "of"));
      case REST_BETWEEN -> new Rule.RestBetween(clause, entry.number("minMinutes"));
      case BREAKS ->
          new Rule.Breaks(
              clause,
              entry.entries("steps", "a step of " + clause.id()).stream()
                  .map(RuleReader::step)
                  .toList());
      case NO_SPLIT_SHIFT -> new Rule.NoSplitShift(clause);
      case ON_CALL_LENGTH -> new Rule.OnCallLength(clause, entry.number("maxMinutes"));
      case ON_CALL_RUN -> new Rule.OnCallRun(clause, positive(entry, "agreedDays"));
      case ON_CALLS_IN_DAYS ->
          new Rule.OnCallsInDays(
              clause, entry.number("max"), positive(entry, "days"), entry.number("agreedMax"));
      case AFTER_ON_CALL ->
          new Rule.AfterOnCall(
              clause, entry.number("maxMinutes"), entry.number("maxMinutesIfRestMissed"));
      case ON_CALL_REST ->
          new Rule.OnCallRest(
              clause,
              entry.number("minutesPerDay"),
              entry.number("continuousMinutes"),
              entry.time("from"),
              entry.time("to"));
      case NOTICE ->
          new Rule.Notice(clause, entry.word("of", NoticeOf.class), entry.number("days"));
      case STATED -> new Rule.Stated(clause);
    };
  }

  private static Rule.Breaks.Step step(Entry entry) {
    Rule.Breaks.Step step =
        new Rule.Breaks.Step(
            entry.number("overMinutes"),
            entry.flag("orEqual"),
            entry.findTime("startsFrom"),
            entry.findTime("startsTo"),
            entry.number("breakMinutes"));
    entry.done();
    return step;
  }

  private static int positive(Entry entry, String field) {
    int number = entry.number(field);
    if (number == 0) {
      throw entry.fault(field, "field \"%s\" is 0".formatted(field), "1 or more");
    }
    return number;
  }
}
