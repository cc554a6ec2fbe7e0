package parley.pay.offer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Nearest;
import parley.casefile.Offer;
import parley.casefile.Series;
import parley.pay.book.Awards;
import parley.pay.book.GradeLabel;
import parley.pay.book.Measures;
import parley.pay.book.ParameterBook;
import parley.pay.book.PayYear;
import parley.pay.book.Prices;
import parley.pay.book.Scales;
import parley.pay.tax.Circumstances;

/**
 * Executes offers on the pay scale.
 *
 * <p>The method, its conventions and its limits are in {@code docs/pay-offers.md}.
 */
final class Execution {

  private final CaseView view;
  private final OffersQuestion question;
  private final Circumstances circumstances;
  private final TakeHomePay takeHomePay;
  private final List<Prices> prices;

  /**
   * Prepares the execution of offers for one question.
   *
   * @throws IllegalArgumentException if the question names a price index that the record lacks
   */
  Execution(CaseView view, OffersQuestion question) {
    this.view = view;
    this.question = question;
    ParameterBook book = ParameterBook.of(view);
    this.circumstances = question.circumstances().orElseGet(() -> Circumstances.usual(book));
    this.takeHomePay = new TakeHomePay(book, circumstances);
    this.prices = prices();
  }

  private List<Prices> prices() {
    List<Series> all = view.listSeries(Series.Role.PRICE_INDEX);
    List<String> ids = all.stream().map(Series::id).toList();
    for (String id : question.indices()) {
      if (ids.stream().noneMatch(id::equalsIgnoreCase)) {
        throw new IllegalArgumentException(
            "No price index \"%s\" is known on %s; the record has %s.%s"
                .formatted(
                    id,
                    view.asOf(),
                    ids.isEmpty() ? "none" : String.join(", ", ids),
                    hint(id, ids)));
      }
    }
    return all.stream()
        .filter(s ->
            question.indices().isEmpty()
                || question.indices().stream().anyMatch(s.id()::equalsIgnoreCase))
        .map(Prices::of)
        .toList();
  }

  /**
   * An offer, executed.
   *
   * @throws IllegalArgumentException if the question or a clause names a grade or a point that is
   *     not on the scale
   */
  Executed of(Offer offer) {
    List<Term> terms = Terms.of(offer);
    List<Step> steps = Steps.of(view, offer, terms);
    Payday payday = Payday.of(view, offer);
    List<Term.OneOff> oneOffs = all(terms, Term.OneOff.class);
    List<Term.PartTimeAllowance> allowances =
        question.isFullTime() ? List.of() : all(terms, Term.PartTimeAllowance.class);
    Optional<LocalDate> first =
        Stream.of(
                steps.stream().map(Step::from),
                allowances.stream().map(a -> a.reach().from()),
                oneOffs.stream().map(o -> payday.month().atDay(1)))
            .flatMap(s -> s)
            .min(LocalDate::compareTo);
    if (first.isEmpty()) {
      return new Executed(offer.id(), terms, circumstances, List.of(), Optional.empty());
    }
    CaseView before = view.record().asOf(offer.known().minusDays(1));
    Optional<Scales> scales = Scales.of(before);
    List<Scales.Point> base = scales.map(s -> s.inForceOn(first.get())).orElse(List.of());
    if (base.isEmpty()) {
      return new Executed(
          offer.id(),
          terms,
          circumstances,
          List.of(),
          Optional.of(
              new Computed.NotComputable(
                  Derivation.id(Measures.VERB, "offer", offer.id(), "basic"),
                  Measures.BASIC_PAY,
                  Computed.Reason.NOT_IN_RECORD,
                  List.of("pay scale in force on " + first.get()))));
    }
    checkNames(terms, base, first.get());
    Allowance allowance = new Allowance(before, allowances);
    List<PayYear> years =
        Stream.concat(
                steps.stream().map(Step::from), allowances.stream().map(a -> a.reach().from()))
            .map(PayYear::of)
            .distinct()
            .toList();
    List<PointOutcome> points = new ArrayList<>();
    for (Scales.Point point : asked(base, first.get())) {
      PayLine line = PayLine.of(point, scales.orElseThrow(), Awards.of(before), steps);
      points.add(
          new Outcomes(
                  new Figures(offer.id(), point, "all", question, circumstances),
                  line,
                  new Lumps(line, payday, oneOffs),
                  years,
                  allowance,
                  takeHomePay,
                  prices)
              .outcome());
    }
    return new Executed(offer.id(), terms, circumstances, points, Optional.empty());
  }

  private static <T extends Term> List<T> all(List<Term> terms, Class<T> kind) {
    return terms.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The points that cover the grade asked for. */
  private List<Scales.Point> asked(List<Scales.Point> base, LocalDate day) {
    if (question.grade().isEmpty()) {
      return base;
    }
    String grade = question.grade().get();
    List<Scales.Point> found = base.stream().filter(p -> Reach.isName(grade, p)).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          "No grade \"%s\" is on the pay scale of %s; it has %s.%s"
              .formatted(grade, day, GradeLabel.listOf(base), hint(grade, names(base))));
    }
    return found;
  }

  /** A clause that names a point which nobody stands on would raise nobody's pay in silence. */
  private static void checkNames(List<Term> terms, List<Scales.Point> base, LocalDate day) {
    for (Term term : terms) {
      List<String> named =
          Stream.concat(
                  term instanceof Term.NodalReform nodal
                      ? Stream.of(nodal.point())
                      : Stream.empty(),
                  term.findReach().stream().flatMap(r -> r.points().stream()))
              .toList();
      for (String name : named) {
        if (base.stream().noneMatch(p -> Reach.isName(name, p))) {
          throw new IllegalArgumentException(
              "Clause %s of the offer names the point \"%s\", which is not on the pay scale of %s; it has %s.%s"
                  .formatted(
                      term.at().position(),
                      name,
                      day,
                      String.join(", ", base.stream().map(Scales.Point::point).toList()),
                      hint(name, names(base))));
        }
      }
    }
  }

  private static List<String> names(List<Scales.Point> base) {
    return base.stream()
        .flatMap(p -> Stream.concat(new GradeLabel(p.grade()).names(), Stream.of(p.point())))
        .distinct()
        .toList();
  }

  private static String hint(String word, List<String> known) {
    return Nearest.find(word, known).map(n -> " Did you mean " + n + "?").orElse("");
  }
}
