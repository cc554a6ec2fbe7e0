package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import parley.brief.words.Phrases;
import parley.service.national.AbsenceBasis;
import parley.service.national.CalibrationRow;
import parley.service.national.NationalPolicy;
import parley.service.national.Rival;
import parley.service.national.Term;

/** Words of the calibration on past walkouts. */
final class CalibrationWords {

  private CalibrationWords() {}

  static String policy(NationalPolicy policy) {
    return switch (policy) {
      case BLOCK_CANCEL -> "blocks cancelled";
      case KEEP_TARGET -> "target";
    };
  }

  static String absence(AbsenceBasis basis) {
    return switch (basis) {
      case MEAN -> "published mean";
      case PEAK -> "published peak";
      case NOT_PUBLISHED -> "not published";
    };
  }

  static String days(CalibrationRow row) {
    return row.days().weekdays()
        + (row.days().others() > 0 ? " + " + row.days().others() : "")
        + (row.joint() ? ", joint" : "");
  }

  static String term(Term term) {
    return switch (term) {
      case LEVEL -> "level: cancelled beforehand at the first walkout, of what could be held";
      case LEARNING -> "learning: times, at twice as many walkouts";
      case JOINT -> "joint: times, if others walk out too";
      case TARGET -> "target: times, under a target for planned care";
      case TURNOUT -> "turnout: times, at twice the share absent";
    };
  }

  static String model(Rival.Model model) {
    return switch (model) {
      case TURNOUT -> "turnout alone";
      case LEARNING -> "learning";
      case LEARNING_POLICY -> "learning and policy";
      case LEARNING_POLICY_TURNOUT -> "learning, policy and, through hospitals, turnout (predicts)";
    };
  }

  static String terms(List<Term> terms) {
    return Phrases.and(terms.stream().map(t -> Phrases.words(t)).toList());
  }

  /** A logarithm with its sign, to two decimals. */
  static String log(double log) {
    return String.format(Locale.ROOT, "%+.2f", log);
  }

  /** A share in percent. */
  static String percent(double share, int places) {
    return BigDecimal.valueOf(100 * share).setScale(places, RoundingMode.HALF_EVEN).toPlainString()
        + " %";
  }

  static String decimals(double number, int places) {
    return BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
  }
}
