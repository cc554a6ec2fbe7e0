package parley.pay.pattern;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.ParameterBook;
import parley.pay.book.Schedule;

/** The terms of a contract on the pay of work, as a record has them for a day. */
record ContractTerms(CaseView view, ParameterBook book, LocalDate day) {

  private static final String PREFIX = "work-pay.";
  static final String NIGHT = PREFIX + "night-enhancement";
  static final String WEEKEND = PREFIX + "weekend-allowance";
  static final String ON_CALL = PREFIX + "on-call-availability";
  static final String PART_TIME = PREFIX + "part-time-allowance";
  static final String PLACE = PREFIX + "place-allowance.";
  static final String PENALTY = PREFIX + "penalty-an-hour.";

  /** A term, with what it rests on. */
  record Term(BigDecimal value, Inputs inputs) {}

  static ContractTerms of(CaseView view, LocalDate day) {
    return new ContractTerms(view, ParameterBook.of(view), day);
  }

  /** The only value of a parameter. */
  Optional<Term> find(String parameter) {
    return book.findTerm(parameter, day).map(s -> new Term(s.single(), s.inputs()));
  }

  /** The weekend allowance for one in n: of the last row whose threshold n is above. */
  Optional<Term> weekend(BigDecimal n) {
    return book.findTerm(WEEKEND, day)
        .map(s ->
            new Term(
                s.steps().stream()
                    .filter(step -> n.compareTo(step.above()) > 0)
                    .map(Schedule.Step::value)
                    .reduce(BigDecimal.ZERO, (a, b) -> b),
                s.inputs()));
  }

  /** The hours a week that basic pay pays for: what was last known of them. */
  Optional<Term> hours() {
    List<Figure> all =
        view.listFigures(Measures.CONTRACT_HOURS).stream()
            .filter(f -> f.value().filter(h -> h.signum() > 0).isPresent())
            .toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(new Term(all.getLast().value().orElseThrow(), Inputs.of(all.getLast())));
  }

  /** The places for which the record has an allowance by the day, in alphabetical order. */
  List<String> places() {
    return book.names(PLACE).stream()
        .filter(p -> book.findTerm(p, day).isPresent())
        .map(p -> p.substring(PLACE.length()))
        .toList();
  }
}
