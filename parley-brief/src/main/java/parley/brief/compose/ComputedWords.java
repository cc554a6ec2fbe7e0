package parley.brief.compose;

import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.page.Span;
import parley.casefile.Computed;
import tools.jackson.databind.JsonNode;

/** Words and data for a computed number, or for what stands in its way. */
final class ComputedWords {

  private ComputedWords() {}

  /** The number in words. */
  static Span value(Sheet sheet, Computed computed) {
    return switch (computed) {
      case Computed.Known known -> sheet.value(known.figure());
      case Computed.NotComputable why -> new Span.Unknown(why(why));
    };
  }

  /** The number without the second half of its unit. */
  static Span brief(Sheet sheet, Computed computed) {
    return switch (computed) {
      case Computed.Known known -> sheet.brief(known.figure());
      case Computed.NotComputable why -> new Span.Unknown(why(why));
    };
  }

  /**
   * The number alone, where its unit is said elsewhere; what is in its way is told elsewhere too.
   */
  static Span number(Sheet sheet, Computed computed) {
    return switch (computed) {
      case Computed.Known known -> sheet.number(known.figure());
      case Computed.NotComputable why -> new Span.Unknown("not computable");
    };
  }

  /** The number as data. */
  static JsonNode json(Sheet sheet, Computed computed) {
    return switch (computed) {
      case Computed.Known known -> sheet.exportOne(Optional.of(known.figure()));
      case Computed.NotComputable why -> Json.object().put("notComputable", why(why));
    };
  }

  static String why(Computed.NotComputable why) {
    String missing = why.missing().isEmpty() ? "" : " (" + String.join(", ", why.missing()) + ")";
    return switch (why.reason()) {
      // Each of these says by itself that there is no number, and why.
      case NO_SOURCE -> "not shown: a figure has no source";
      case NO_RANGE -> "no range: the record has one value only";
      case NO_SPARE_CAPACITY -> "never, without spare capacity";
      case NOT_IN_RECORD -> "no data" + missing;
      case WORDS_ONLY -> "not computable: words only" + missing;
      case AMBIGUOUS -> "not computable: several figures could be meant" + missing;
      case UNITS_DIFFER -> "not computable: the figures count different things" + missing;
      case OUT_OF_RANGE ->
          "not computable: a number lies outside what the formula can take" + missing;
      case INDEX_MONTH_MISSING ->
          "not computable: a month of the prices was not published yet" + missing;
      case AWARD_MISSING -> "not computable: a year has no award" + missing;
      case AVERAGE_ONLY ->
          "not computable: an average or a range over grades is nobody's own rise" + missing;
      case NO_EARLIER_PAY -> "not computable: no earlier pay on the same contract" + missing;
      case WEIGHTS_MISSING -> "not computable: the record has no weights of the grades" + missing;
    };
  }
}
