package parley.pay.cost;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.pay.book.GradeLabel;
import parley.pay.book.PayYear;
import parley.pay.book.Scales;
import parley.pay.tax.YearScale;

/**
 * The staff of a year, and the outermost distributions over the points of its scale.
 *
 * @param corners everything that adds up over points is least and greatest at one of these
 */
record StaffBasis(Staffing staffing, List<List<BigDecimal>> corners) {

  StaffBasis {
    corners = corners.stream().map(List::copyOf).toList();
  }

  /**
   * The staff of a year by the newest count that was made by a day.
   *
   * @throws IllegalArgumentException if the record has no count, no scale or no match of the two
   */
  static StaffBasis of(CaseView view, PayYear year, LocalDate day) {
    List<Scales.Point> scale = YearScale.of(view, year);
    if (scale.isEmpty()) {
      throw new IllegalArgumentException(
          "The record has no pay scale that starts in " + year + " and was known on the day.");
    }
    List<StaffCounts.Count> counts = StaffCounts.of(view).listOn(day);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException(
          "The record has no count of staff made by %s that was known on the day; a series with the role staff gives one, with the columns countedOn, grade and fte."
              .formatted(day));
    }
    List<Calibration.Group> groups = groups(counts, scale, year);
    Optional<MeanBasicPay> mean = MeanBasicPay.find(view, year);
    Calibration calibration =
        Calibration.of(
            scale.stream().map(p -> p.basic().inPounds()).toList(),
            groups,
            mean.map(MeanBasicPay::value));
    Inputs inputs = mean.map(MeanBasicPay::inputs).orElse(Inputs.NONE);
    for (StaffCounts.Count count : counts) {
      inputs = inputs.plus(count.inputs());
    }
    for (Scales.Point point : scale) {
      inputs = inputs.plus(point.inputs());
    }
    Staffing staffing =
        new Staffing(
            year,
            counts.getFirst().countedOn(),
            IntStream.range(0, scale.size())
                .mapToObj(i -> new Staffing.Point(scale.get(i), estimate(calibration, i)))
                .toList(),
            groups.stream().anyMatch(g -> g.points().size() > 1 || !g.total().isSingle()),
            mean.map(MeanBasicPay::value),
            mean.map(MeanBasicPay::from),
            inputs);
    return new StaffBasis(staffing, calibration.corners());
  }

  private static Estimate estimate(Calibration calibration, int point) {
    return new Estimate(
        calibration.range(point).low(),
        calibration.centre().get(point),
        calibration.range(point).high());
  }

  private static List<Calibration.Group> groups(
      List<StaffCounts.Count> counts, List<Scales.Point> scale, PayYear year) {
    List<Calibration.Group> groups = new ArrayList<>();
    for (StaffCounts.Count count : counts) {
      List<Integer> points =
          IntStream.range(0, scale.size())
              .filter(i -> new GradeLabel(scale.get(i).grade()).overlaps(count.grade()))
              .boxed()
              .toList();
      if (points.isEmpty()) {
        throw new IllegalArgumentException(
            "The staff table counts \"%s\", which no point of the scale of %s covers; it has %s."
                .formatted(count.grade().text(), year, GradeLabel.listOf(scale)));
      }
      groups.add(new Calibration.Group(count.range(), count.fte(), points));
    }
    return groups;
  }

  /** The distribution in the centre, then the outermost ones. */
  Stream<List<BigDecimal>> distributions() {
    return Stream.concat(
        Stream.of(staffing.points().stream().map(p -> p.fte().mid()).toList()), corners.stream());
  }
}
