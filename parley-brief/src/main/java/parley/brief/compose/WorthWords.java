package parley.brief.compose;

import java.util.Locale;
import parley.brief.page.Span;
import parley.pay.Amount;
import parley.pay.Chain;
import parley.pay.Switches;
import parley.pay.Timing;

/** Words for what is on the table. */
final class WorthWords {

  private WorthWords() {}

  /** A computed number, or what stands in its way. */
  static Span span(Sheet sheet, Amount amount) {
    return switch (amount) {
      case Amount.Known known -> sheet.brief(known.figure());
      case Amount.NotComputable why -> new Span.Unknown(why(why));
    };
  }

  static String why(Amount.NotComputable why) {
    String missing = why.missing().isEmpty() ? "" : " (" + String.join(", ", why.missing()) + ")";
    String reason =
        switch (why.reason()) {
          case INDEX_MONTH_MISSING -> "a month of the prices was not published yet";
          case AWARD_MISSING -> "a year has no award";
          case NO_EARLIER_PAY -> "no earlier pay on the same contract";
          case WEIGHTS_MISSING -> "the record has no weights of the grades";
          case NOT_IN_RECORD -> "not in the record";
          case AMBIGUOUS -> "several figures could be meant";
          case UNITS_DIFFER -> "the figures count different things";
          case OUT_OF_RANGE -> "a number lies outside what the formula can take";
          case WORDS_ONLY -> "words only";
        };
    return "not computable: " + reason + missing;
  }

  /** The switches of a comparison of pay with prices. */
  static String switches(Switches switches) {
    return switches.index().toUpperCase(Locale.ROOT)
        + ", "
        + timing(switches.timing())
        + ", "
        + chain(switches.chain());
  }

  static String timing(Timing timing) {
    return switch (timing) {
      case END_OF_PAY_YEAR -> "April at the end of the pay year";
      case START_OF_PAY_YEAR -> "April at the start of the pay year";
      case YEAR_AVERAGE -> "average of the pay year";
    };
  }

  static String chain(Chain chain) {
    return switch (chain) {
      case HEADLINE -> "published averages of the awards";
      case UNION -> "rises that reproduce the union's claim";
    };
  }
}
