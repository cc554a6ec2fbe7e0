package parley.service.national;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import parley.casefile.Bound;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Range;
import parley.casefile.Walkout;
import parley.service.Definition;
import parley.service.Definitions;
import parley.service.Measures;

/** Reads the walkouts of a record that were held. */
final class PastWalkouts {

  private static final String MEAN = "absent-average-per-day";
  private static final String PEAK = "absent-peak";
  private static final String MEAN_TO_PEAK = "absence-mean-to-peak";

  /** An exact number first, then a floor, which is at least near it. */
  private static final List<Bound> BEST =
      List.of(Bound.EXACT, Bound.AT_LEAST, Bound.ABOUT, Bound.AT_MOST);

  private final CaseView view;
  private final List<Walkout> held;
  private final Map<Definition, Integer> uses = new HashMap<>();
  private final Span meanToPeak;

  private PastWalkouts(CaseView view) {
    this.view = view;
    held = held(view);
    for (Walkout walkout : held) {
      walkout.figures().stream()
          .filter(Figure::isSourced)
          .map(f -> Definitions.of(f, walkout))
          .distinct()
          .forEach(d -> uses.merge(d, 1, Integer::sum));
    }
    meanToPeak =
        Range.over(Evidence.sourced(view, MEAN_TO_PEAK)).map(Span::of).orElse(Assumed.MEAN_TO_PEAK);
  }

  static List<PastWalkout> of(CaseView view) {
    PastWalkouts reader = new PastWalkouts(view);
    List<PastWalkout> walkouts = new ArrayList<>();
    for (int i = 0; i < reader.held.size(); i++) {
      walkouts.add(reader.read(reader.held.get(i), i + 1));
    }
    return walkouts;
  }

  /** Those that count under the rule of the case and were held, in their order. */
  static List<Walkout> held(CaseView view) {
    return view.record().walkouts().stream()
        .filter(view.record().header().walkouts()::counts)
        .filter(w -> w.held().isPresent() && w.calledOff().isEmpty())
        .sorted(Comparator.comparing(Walkout::start))
        .toList();
  }

  /** The policy for a walkout that starts on a day: a target known by then that was not lifted. */
  static NationalPolicy policy(CaseView view, LocalDate start) {
    return view.listFigures(Evidence.TARGET).stream()
            .filter(f -> f.isSourced() && !f.known().isAfter(start))
            .reduce((a, b) -> b)
            .flatMap(Figure::highest)
            .filter(share -> share.signum() > 0)
            .isPresent()
        ? NationalPolicy.KEEP_TARGET
        : NationalPolicy.BLOCK_CANCEL;
  }

  private PastWalkout read(Walkout walkout, int number) {
    List<Figure> means = best(walkout, MEAN::equals);
    List<Figure> peaks = best(walkout, PEAK::equals);
    AbsenceBasis basis = AbsenceBasis.NOT_PUBLISHED;
    Optional<Span> absent = Optional.empty();
    if (walkout.joint().isEmpty() && !means.isEmpty()) {
      basis = AbsenceBasis.MEAN;
      absent = Range.of(means.getLast()).map(Span::of);
    } else if (walkout.joint().isEmpty() && !peaks.isEmpty()) {
      basis = AbsenceBasis.PEAK;
      absent = Range.of(peaks.getLast()).map(Span::of).map(meanToPeak::times);
    }
    return new PastWalkout(
        walkout.id(),
        number,
        !walkout.joint().isEmpty(),
        policy(view, walkout.start().toLocalDate()),
        StrikeDays.of(view, countedDays(walkout)),
        best(walkout, Measures.RESCHEDULED::equals),
        best(walkout, Measures::isPlannedKept).reversed().stream().findFirst(),
        basis,
        absent);
  }

  /** Its own days; a joint walkout's count has those of the walkouts it overlaps, too. */
  private Set<LocalDate> countedDays(Walkout walkout) {
    Set<LocalDate> days = new HashSet<>(days(walkout));
    if (!walkout.joint().isEmpty()) {
      view.record().walkouts().stream()
          .filter(w -> w.held().isPresent() && !w.joint().isEmpty())
          .filter(w -> w.start().isBefore(walkout.end()) && walkout.start().isBefore(w.end()))
          .forEach(w -> days.addAll(days(w)));
    }
    return days;
  }

  private static List<LocalDate> days(Walkout walkout) {
    LocalDate first = walkout.start().toLocalDate();
    return first.datesUntil(first.plusDays(walkout.days())).toList();
  }

  /**
   * The editions of one number, oldest first: those with the best bound, and of several definitions
   * that which most walkouts have, the first one published if there is a tie.
   */
  private List<Figure> best(Walkout walkout, Predicate<String> measure) {
    List<Figure> all =
        walkout.figures().stream()
            .filter(f -> measure.test(f.measure()) && f.isSourced() && f.lowest().isPresent())
            .sorted(Comparator.comparing(Figure::known))
            .toList();
    for (Bound bound : BEST) {
      List<Figure> ofBound = all.stream().filter(f -> f.bound() == bound).toList();
      Optional<Definition> most =
          ofBound.stream()
              .map(f -> Definitions.of(f, walkout))
              .max(Comparator.comparing(d -> uses.getOrDefault(d, 0)));
      if (most.isPresent()) {
        return ofBound.stream().filter(f -> Definitions.of(f, walkout).equals(most.get())).toList();
      }
    }
    return List.of();
  }
}
