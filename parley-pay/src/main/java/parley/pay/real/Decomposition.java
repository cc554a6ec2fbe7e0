package parley.pay.real;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Derivation;
import parley.casefile.Inputs;
import parley.pay.book.Measures;
import parley.pay.book.PayYear;
import parley.pay.book.Percent;

/**
 * Why two comparisons of pay with prices differ: gap = change(b) - change(a), split over the
 * switches by the Shapley value.
 *
 * <p>Method and conventions are in {@code docs/pay-real.md}.
 */
public final class Decomposition {

  private Decomposition() {}

  /**
   * The split. Pay years that one side leaves open are taken from the other; if both leave them
   * open, the newest that both can compare.
   *
   * @throws IllegalArgumentException if a switch does not fit the record or an input is missing,
   *     saying which
   */
  public static DecompositionAnswer answer(CaseView view, SwitchChoice a, SwitchChoice b) {
    PayAgainstPrices pay = new PayAgainstPrices(view);
    List<Switches> sides = sides(pay, a.orYearsOf(b), b.orYearsOf(a));
    Switches first = sides.getFirst();
    Switches second = sides.getLast();
    PayAgainstPrices.Measured before = pay.require(first);
    PayAgainstPrices.Measured after = pay.require(second);
    List<Switch> players =
        Arrays.stream(Switch.values())
            .filter(s -> s != Switch.YEARS || s.differs(first, second))
            .toList();
    Set<Finding.OutturnUsed> standIns = new LinkedHashSet<>();
    List<BigDecimal> parts =
        Shapley.parts(players.size(), c -> change(pay, first, second, players, c, standIns));
    Inputs inputs = before.inputs().plus(after.inputs());
    List<DecompositionAnswer.Part> all = new ArrayList<>();
    for (int i = 0; i < players.size(); i++) {
      Switch player = players.get(i);
      all.add(
          new DecompositionAnswer.Part(
              player,
              player.differs(first, second),
              points(player.word(), first, second, "Shapley value of the switch", inputs)
                  .value(parts.get(i).multiply(Percent.HUNDRED))));
    }
    return new DecompositionAnswer(
        new DecompositionAnswer.Side(first, RealPay.change(before, first), before.findings()),
        new DecompositionAnswer.Side(second, RealPay.change(after, second), after.findings()),
        points("all", first, second, "real change of the second less that of the first", inputs)
            .value(after.change().subtract(before.change()).multiply(Percent.HUNDRED)),
        all,
        List.copyOf(standIns));
  }

  private static List<Switches> sides(PayAgainstPrices pay, SwitchChoice a, SwitchChoice b) {
    if (a.to().isPresent()) {
      return List.of(a.resolve(pay), b.resolve(pay));
    }
    Stream<PayYear> years = a.newestFirst(pay);
    return years
        .map(year -> List.of(a.at(pay, year), b.at(pay, year)))
        .filter(pair ->
            pair.stream().allMatch(s -> pay.measure(s) instanceof PayAgainstPrices.Measured))
        .findFirst()
        .orElseGet(() -> List.of(a.resolve(pay), b.resolve(pay)));
  }

  /** The change under the switches of a coalition from the second side, the rest from the first. */
  private static BigDecimal change(
      PayAgainstPrices pay,
      Switches first,
      Switches second,
      List<Switch> players,
      int coalition,
      Set<Finding.OutturnUsed> standIns) {
    Set<Switch> joined = EnumSet.noneOf(Switch.class);
    for (int i = 0; i < players.size(); i++) {
      if ((coalition & 1 << i) != 0) {
        joined.add(players.get(i));
      }
    }
    Switches mixed = Switch.mix(first, second, joined);
    PayAgainstPrices.Measured measured =
        PayAgainstPrices.require(
            pay.mixed(mixed, joined.contains(Switch.VINTAGE) ? second : first));
    measured.findings().stream()
        .filter(Finding.OutturnUsed.class::isInstance)
        .map(Finding.OutturnUsed.class::cast)
        .forEach(standIns::add);
    return measured.change();
  }

  private static Derivation points(
      String part, Switches a, Switches b, String basis, Inputs inputs) {
    return new Derivation(
        Derivation.id(Measures.VERB, "gap", part, text(a.idParts()), text(b.idParts())),
        "gap-of-real-change",
        "percentage points",
        basis,
        inputs);
  }

  private static String text(Object[] parts) {
    return String.join("-", Arrays.stream(parts).map(Object::toString).toList());
  }
}
