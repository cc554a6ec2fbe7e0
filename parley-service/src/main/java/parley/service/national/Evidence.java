package parley.service.national;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;

/**
 * All that the record has for the calibration on a day.
 *
 * @param asOf the day
 * @param walkouts those with a count or a share kept, in their order
 * @param due staff due to work on a day
 * @param absent staff absent on the mean day, over the walkouts that tell
 * @param staff what the numbers of staff rest on
 */
record Evidence(
    LocalDate asOf, List<PastWalkout> walkouts, Scale scale, Span due, Span absent, Inputs staff) {

  static final String TARGET = "planned-care-target";
  static final String CONTACTS = "planned-contacts-per-weekday";
  static final String WEEKEND = "planned-contacts-weekend-share";
  static final String COUNTED = "share-of-lost-care-counted";
  static final String DUE = "staff-due-to-work-a-day";

  private static final Span PERCENT = Span.of(0.01);

  Evidence {
    walkouts = List.copyOf(walkouts);
  }

  /**
   * Reads the record.
   *
   * @throws IllegalArgumentException if something is missing without which nothing can be said
   */
  static Evidence of(CaseView view) {
    List<PastWalkout> walkouts =
        PastWalkouts.of(view).stream()
            .filter(w -> !w.published().isEmpty() && w.days().weekdays() > 0)
            .toList();
    List<Figure> due = sourced(view, DUE);
    Optional<Span> absent = walkouts.stream().flatMap(w -> w.absent().stream()).reduce(Span::over);
    if (due.isEmpty() || absent.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: found no %s in the record; expected one."
              .formatted(
                  cannot(view.asOf()),
                  due.isEmpty() ? DUE : "number of staff absent from any walkout"));
    }
    return new Evidence(
        view.asOf(), walkouts, scale(view, walkouts), over(due), absent.get(), Inputs.of(due));
  }

  private static Scale scale(CaseView view, List<PastWalkout> walkouts) {
    List<Figure> ofWeekends = sourced(view, WEEKEND);
    Span weekend = ofWeekends.isEmpty() ? Span.of(0) : over(ofWeekends).times(PERCENT);
    List<Figure> contacts = sourced(view, CONTACTS);
    List<Figure> counted = sourced(view, COUNTED);
    if (!contacts.isEmpty() && !counted.isEmpty()) {
      List<Figure> all = Stream.of(contacts, counted, ofWeekends).flatMap(List::stream).toList();
      return new Scale.Stated(
          over(contacts), over(counted).times(PERCENT), weekend, Inputs.of(all));
    }
    PastWalkout both =
        walkouts.reversed().stream()
            .filter(w -> w.isCounted() && w.kept().isPresent())
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "%s: found neither %s with %s nor a walkout with both a count and a share kept; expected one of them."
                        .formatted(cannot(view.asOf()), CONTACTS, COUNTED)));
    List<Figure> all = new ArrayList<>(ofWeekends);
    all.add(both.counts().getLast());
    all.add(both.kept().orElseThrow());
    return new Scale.Implied(
        number(both.counts().getLast()),
        PastWalkout.lostOf(both.kept().orElseThrow()),
        both.days(),
        weekend,
        Inputs.of(all));
  }

  /** How a sentence begins that says that the record does not suffice. */
  static String cannot(LocalDate asOf) {
    return "What a walkout loses cannot be computed as of %s".formatted(asOf);
  }

  static List<Figure> sourced(CaseView view, String measure) {
    return view.listFigures(measure).stream()
        .filter(f -> f.isSourced() && f.lowest().isPresent())
        .toList();
  }

  private static Span over(List<Figure> figures) {
    return Span.of(Range.over(figures).orElseThrow());
  }

  /** The number of a figure: its value, else the middle of its range. */
  static double number(Figure figure) {
    return figure
        .value()
        .map(BigDecimal::doubleValue)
        .orElseGet(() -> Span.of(Range.of(figure).orElseThrow()).at(0.5));
  }

  /** What the numbers of all walkouts and of the scale rest on. */
  Inputs inputs() {
    Inputs all = scale.inputs().plus(staff);
    for (PastWalkout walkout : walkouts) {
      all = all.plus(Inputs.of(walkout.published()));
    }
    return all;
  }
}
