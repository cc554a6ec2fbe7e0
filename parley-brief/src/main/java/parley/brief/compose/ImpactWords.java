package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import parley.brief.words.Numbers;
import parley.service.flow.FlowMeasure;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Interval;
import parley.service.walkout.RecoverySpread;
import parley.service.walkout.Spread;

/** Words for what becomes of patients. */
final class ImpactWords {

  private static final double PERCENT = 100;

  private ImpactWords() {}

  /** A share in percent, with its range: "94.2 % (85.5 to 96.3)". */
  static String share(Optional<Spread> share) {
    return share
        .map(s ->
            "%s %% (%s to %s)".formatted(percent(s.mid()), percent(s.low()), percent(s.high())))
        .orElse("nobody booked");
  }

  private static String percent(double share) {
    return rounded(share * PERCENT, 1).toPlainString();
  }

  /** A number of patients with its range. */
  static String count(Spread spread) {
    return "%s (%s to %s)"
        .formatted(whole(spread.mid()), whole(spread.low()), whole(spread.high()));
  }

  static String whole(double number) {
    return Numbers.stated(rounded(number, 0));
  }

  /** Days, as far as they were reached: "33 days (31 to 45)". */
  static String days(RecoverySpread days) {
    return "%s days (%s to %s)"
        .formatted(reached(days.mid()), reached(days.low()), reached(days.high()));
  }

  private static String reached(OptionalInt days) {
    return days.isPresent() ? String.valueOf(days.getAsInt()) : "not reached";
  }

  /** A mean with half of the width of its interval; a share in percent. */
  static String mean(FlowMeasure measure, Interval interval) {
    return ofMeasure(measure, interval, " %");
  }

  /** A change of a mean in the same way; that of a share in points. */
  static String change(FlowMeasure measure, Interval interval) {
    return ofMeasure(measure, interval, " points");
  }

  private static String ofMeasure(FlowMeasure measure, Interval interval, String ofShare) {
    return measure.unit().equals("share")
        ? "%s +- %s%s"
            .formatted(
                rounded(PERCENT * interval.mean(), 2).toPlainString(),
                rounded(PERCENT * interval.halfWidth(), 2).toPlainString(),
                ofShare)
        : interval(interval);
  }

  /** A mean with half of the width of its interval. */
  static String interval(Interval interval) {
    return number(interval.mean()) + " +- " + number(interval.halfWidth());
  }

  /** A number with as many digits as are worth reading. */
  static String number(double number) {
    int places = Math.abs(number) >= PERCENT ? 0 : Math.abs(number) >= 10 ? 1 : 2;
    return Numbers.stated(rounded(number, places));
  }

  static String kind(SessionKind kind) {
    return switch (kind) {
      case THEATRE -> "theatres";
      case CLINIC -> "outpatients";
    };
  }

  static String measure(FlowMeasure measure) {
    return switch (measure) {
      case ATTENDANCES -> "came to emergency departments";
      case IN_TARGET -> "left emergency departments within the target";
      case LONG_WAITS -> "long waits for a bed";
      case CLINICIAN_WAIT -> "hours until seen";
      case BED_WAIT -> "hours of wait for a bed";
      case GENERAL_BEDS -> "general beds in use";
      case CRITICAL_BEDS -> "critical care beds in use";
      case OCCUPANCY -> "occupancy of general beds";
      case UNPLANNED_ADMISSIONS -> "unplanned admissions";
      case PLANNED_ADMISSIONS -> "planned admissions";
      case SENT_HOME -> "planned patients sent home for want of a bed";
      case DISCHARGES -> "discharges";
      case DELAYED_DISCHARGES -> "discharges after a delay";
      case DELAYED_BEDS -> "beds of those who could leave";
      case DISCHARGE_WAIT -> "hours from ready to gone";
      case DAY_CASES -> "day cases";
      case CLINIC_PATIENTS -> "patients of clinics";
    };
  }

  /** A measure of the effects, by its name in data. */
  static String measure(String id) {
    for (FlowMeasure measure : FlowMeasure.values()) {
      if (measure.id().equals(id)) {
        return measure(measure);
      }
    }
    return switch (id) {
      case "patients-put-off" -> "patients put off";
      case "patients-held" -> "planned patients seen on the days of the walkout";
      case "cover-gaps" -> "shifts that minimum cover lacks";
      default -> throw new IllegalArgumentException("No words for the measure " + id);
    };
  }

  static BigDecimal rounded(double number, int places) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(places, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? BigDecimal.ZERO.setScale(places) : rounded;
  }
}
