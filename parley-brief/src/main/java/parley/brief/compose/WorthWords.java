package parley.brief.compose;

import java.util.Locale;
import parley.pay.book.Chain;
import parley.pay.book.Timing;
import parley.pay.real.Switches;

/** Words for what is on the table. */
final class WorthWords {

  private WorthWords() {}

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
