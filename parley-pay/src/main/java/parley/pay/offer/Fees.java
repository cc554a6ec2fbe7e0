package parley.pay.offer;

import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Offer;
import parley.casefile.Range;
import parley.pay.book.Measures;

/** Fees times persons, where the record gives both. */
public final class Fees {

  private static final String MEASURE = "fees-total";

  private Fees() {}

  /** The products that a question asks for. */
  public static List<Computed> asked(CaseView view, List<FeeTimesPersons> pairs) {
    return pairs.stream().map(p -> asked(view, p)).toList();
  }

  private static Computed asked(CaseView view, FeeTimesPersons pair) {
    String id = Derivation.id(Measures.VERB, "fees", pair.fee(), pair.persons());
    Optional<Figure> fee = find(view, pair.fee());
    Optional<Figure> persons = find(view, pair.persons());
    if (fee.isEmpty() || persons.isEmpty()) {
      return new Computed.NotComputable(
          id,
          MEASURE,
          Computed.Reason.NOT_IN_RECORD,
          fee.isEmpty() ? List.of(pair.fee()) : List.of(pair.persons()));
    }
    return product(id, fee.get(), persons.get());
  }

  /** The product for every clause of an offer that pays a fee. */
  public static List<Computed> of(Offer offer) {
    return offer.clauses().stream()
        .flatMap(c ->
            c.figures().stream()
                .filter(f -> f.measure().equals(Measures.FEES))
                .map(f -> total(f, c)))
        .toList();
  }

  /** A fee of a clause times the persons that the clause covers. */
  static Computed total(Figure fee, Offer.Clause clause) {
    String id = Derivation.id(Measures.VERB, "fees", fee.id());
    List<Figure> persons =
        clause.figures().stream()
            .filter(f -> f.measure().equals(Measures.PERSONS_COVERED))
            .toList();
    if (persons.size() > 1) {
      return new Computed.NotComputable(
          id, MEASURE, Computed.Reason.AMBIGUOUS, persons.stream().map(Figure::id).toList());
    }
    if (fee.lowest().isEmpty()) {
      return new Computed.NotComputable(id, MEASURE, Computed.Reason.WORDS_ONLY, List.of(fee.id()));
    }
    return persons.isEmpty()
        ? new Computed.NotComputable(
            id, MEASURE, Computed.Reason.NOT_IN_RECORD, List.of(Measures.PERSONS_COVERED))
        : product(id, fee, persons.getFirst());
  }

  private static Computed product(String id, Figure fee, Figure persons) {
    Optional<Range> each = Range.of(fee);
    Optional<Range> count = Range.of(persons);
    if (each.isEmpty() || count.isEmpty()) {
      return new Computed.NotComputable(
          id,
          MEASURE,
          Computed.Reason.WORDS_ONLY,
          List.of(each.isEmpty() ? fee.id() : persons.id()));
    }
    String unit = fee.unit().orElse("");
    if (!unit.startsWith("GBP") || persons.unit().orElse("GBP").startsWith("GBP")) {
      return new Computed.NotComputable(
          id, MEASURE, Computed.Reason.UNITS_DIFFER, List.of(fee.id(), persons.id()));
    }
    return new Derivation(
            id,
            MEASURE,
            unit,
            "%s (%s) x %s (%s)"
                .formatted(
                    fee.id(),
                    fee.basis().orElse(fee.measure()),
                    persons.id(),
                    persons.basis().orElse(persons.measure())),
            Inputs.of(fee, persons))
        .range(each.get().times(count.get()), fee.bound().and(persons.bound()));
  }

  private static Optional<Figure> find(CaseView view, String id) {
    return view.record().allFigures().filter(f -> f.id().equals(id)).findFirst();
  }
}
