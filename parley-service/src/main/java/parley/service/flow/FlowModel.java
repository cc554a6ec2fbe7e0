package parley.service.flow;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.service.hospital.Beds;
import parley.service.hospital.Emergency;
import parley.service.hospital.Hospital;
import parley.service.hospital.Surge;
import parley.service.kernel.Arrivals;
import parley.service.kernel.Draw;

/**
 * What is the same in all replications of a question. Times are in hours from the first midnight.
 */
final class FlowModel {

  /**
   * How long a planned patient who has come in the morning can wait for a bed: after that the
   * operation no longer fits into the day. An assumption; what is published is only that operations
   * are cancelled on the day for want of a bed.
   */
  static final double PATIENCE_HOURS = 8;

  private static final int WEEK = 7;
  private static final int DAY = 24;
  private static final double MINUTES = 60;

  final FlowQuestion question;
  final Hospital hospital;
  final UsualDays usual;
  final double[][] staysShare;
  final Stays.Leaving leaving;
  final Stays emergencyStay;
  final Stays criticalStay;
  final List<Stays> plannedStays;
  final Arrivals attendances;
  final Arrivals otherAdmissions;
  final Optional<Arrivals> surge;
  final List<Kind> kinds;

  /** Shares of the kinds among all who come, and among those who need a bed. */
  final List<Double> shares;

  final List<Double> admittedShares;
  final Draw dischargeTime;
  final int openingGeneral;
  final int openingCritical;

  /** A kind of patients of the emergency department. */
  record Kind(String label, int urgency, Draw clinician, Draw other, double admittedShare) {}

  FlowModel(FlowQuestion question, Times times) {
    this.question = question;
    hospital = question.hospital();
    usual = new UsualDays(hospital);
    staysShare = PlannedPatients.staysShare(hospital);
    leaving = Stays.Leaving.in(hospital.plannedShift());
    Beds beds = hospital.beds();
    emergencyStay = new Stays(beds.emergencyStay());
    criticalStay = new Stays(beds.criticalStay());
    plannedStays = hospital.specialties().stream().map(s -> new Stays(s.stay())).toList();
    Emergency emergency = hospital.emergency();
    attendances = weekly(emergency.attendancesADay());
    otherAdmissions = weekly(beds.otherAdmissionsADay());
    surge = question.surge().flatMap(this::surge);
    kinds =
        IntStream.range(0, emergency.streams().size())
            .mapToObj(k -> kind(k, emergency.streams().get(k), times))
            .toList();
    shares = toOne(emergency.streams().stream().mapToDouble(Emergency.Stream::share).toArray());
    double[] admitted =
        emergency.streams().stream().mapToDouble(s -> s.share() * s.admittedShare()).toArray();
    admittedShares = Arrays.stream(admitted).sum() > 0 ? toOne(admitted) : shares;
    dischargeTime = new Draw.Exponential(beds.dischargeMinutes() / MINUTES);
    openingGeneral = (int) Math.round(beds.general() * beds.occupied());
    double unplanned =
        beds.otherAdmissionsADay() + emergency.attendancesADay() * Arrays.stream(admitted).sum();
    openingCritical =
        (int)
            Math.min(
                beds.critical(),
                Math.round(unplanned * beds.criticalShare() * beds.criticalStay().meanInBed()));
  }

  private static Kind kind(int place, Emergency.Stream stream, Times times) {
    return new Kind(
        "kind " + place,
        stream.urgency(),
        times.of(stream.clinicianMinutes() / MINUTES, stream.clinicianDeviation() / MINUTES),
        times.of(stream.otherMinutes() / MINUTES, stream.otherDeviation() / MINUTES),
        stream.admittedShare());
  }

  /** The same shares with a sum of one to the last bit that the kernel asks for. */
  private static List<Double> toOne(double[] parts) {
    double sum = Arrays.stream(parts).sum();
    return Arrays.stream(parts).mapToObj(p -> p / sum).toList();
  }

  /** So many a day on the mean, over hours and weekdays as the emergency department has them. */
  private Arrivals weekly(double aDay) {
    if (aDay == 0) {
      return new Arrivals.At(new double[0]);
    }
    Emergency emergency = hospital.emergency();
    int first = UsualDays.weekday(question.start());
    double[] rates = new double[WEEK * DAY];
    for (int hour = 0; hour < rates.length; hour++) {
      rates[hour] =
          aDay
              * emergency.byWeekday().get((first + hour / DAY) % WEEK)
              * emergency.byHour().get(hour % DAY);
    }
    return new Arrivals.Varying(hours(rates.length), rates, rates.length);
  }

  private Optional<Arrivals> surge(Surge load) {
    double[] rates = new double[question.allDays() * DAY];
    for (int hour = 0; hour < rates.length; hour++) {
      rates[hour] =
          load.admissionsOn(question.start().plusDays(hour / DAY))
              * hospital.emergency().byHour().get(hour % DAY);
    }
    return Arrays.stream(rates).sum() > 0
        ? Optional.of(new Arrivals.Varying(hours(rates.length), rates, rates.length))
        : Optional.empty();
  }

  private static double[] hours(int count) {
    return IntStream.range(0, count).asDoubleStream().toArray();
  }
}
