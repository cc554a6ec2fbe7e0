package parley.pay.offer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.pay.book.Measures;
import parley.pay.book.Scales;
import parley.pay.tax.Circumstances;

/**
 * Makes the figures of one point of the scale under one offer.
 *
 * @param when the pay year, or {@code all} for the offer as a whole
 */
record Figures(
    String offer,
    Scales.Point point,
    String when,
    OffersQuestion question,
    Circumstances circumstances) {

  static final String POUNDS = "GBP a year";

  Figures in(String year) {
    return new Figures(offer, point, year, question, circumstances);
  }

  /** The point in words, as in "FY1 NP1". */
  String name() {
    return (point.grade() + " " + point.point()).strip();
  }

  /** A figure that is the same for everybody at the point. */
  Computed of(String measure, String part, String unit, String basis, Amount amount) {
    return figure(measure, List.of(part), unit, basis, amount);
  }

  /** A figure for a share of full time. */
  Computed ofShare(String measure, String part, String unit, String basis, Amount amount) {
    return figure(
        measure,
        Stream.concat(Stream.of(part), share()).toList(),
        unit,
        basis + (question.isFullTime() ? "" : "; for %s of full time".formatted(shareText())),
        amount);
  }

  /** A figure for somebody's circumstances. */
  Computed ofWho(String measure, String part, String unit, String basis, Amount amount) {
    String pension = circumstances.pension().orElse("none");
    String loan = circumstances.loan().orElse("none");
    return ofShare(
        measure,
        (part.isEmpty() ? "" : part + "_") + pension + "_" + loan,
        unit,
        "%s; pension %s, loan %s".formatted(basis, pension, loan),
        amount);
  }

  private Stream<String> share() {
    return question.isFullTime() ? Stream.empty() : Stream.of(shareText());
  }

  private String shareText() {
    return question.share().stripTrailingZeros().toPlainString();
  }

  private Computed figure(
      String measure, List<String> parts, String unit, String basis, Amount amount) {
    List<Object> all =
        new ArrayList<>(List.of("offer", offer, point.grade(), point.point(), when, measure));
    all.addAll(parts);
    all.removeIf(p -> p.toString().isEmpty());
    String id = Derivation.id(Measures.VERB, all.toArray());
    return amount
        .stuck()
        .<Computed>map(s -> s.as(id, measure))
        .orElseGet(() ->
            new Derivation(id, measure, unit, basis, amount.inputs())
                .value(amount.value(), amount.bound()));
  }
}
