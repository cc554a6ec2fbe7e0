package parley.pay.tax;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import parley.pay.book.Pence;
import parley.pay.book.Schedule;

/**
 * Take-home over pay, unrounded, as stretches on which more pay always leaves more. Only a rate on
 * the whole pay can end a stretch.
 */
public final class Climb {

  private static final BigDecimal ONE = BigDecimal.ONE;
  private static final Pence PENNY = new Pence(1);

  private final AnnualMethod annual;
  private final NavigableSet<Pence> starts = new TreeSet<>();
  private final Pence highest;

  /**
   * The climb up to some pay.
   *
   * @throws IllegalArgumentException if rates by slices can take a whole pound of a pound, because
   *     then stretches fall by themselves
   */
  public Climb(TaxRules rules, Pence highest) {
    this.annual = rules.annual();
    this.highest = highest;
    checkRises(rules);
    starts.add(new Pence(0));
    rules
        .parameters()
        .pension()
        .ifPresent(p ->
            p.member()
                .schedules()
                .forEach(s -> s.steps().forEach(step -> starts.add(penny(step.above())))));
  }

  /** The pay at which stretches start, lowest first; the first is zero. */
  public List<Pence> starts() {
    return List.copyOf(starts);
  }

  /** What is left of a year's pay, in GBP, unrounded. */
  public BigDecimal takeHome(Pence gross) {
    return annual.left(gross.inPounds());
  }

  /** The least pay from some pay on that leaves an amount, if any up to the highest does. */
  Optional<Pence> firstLeaving(BigDecimal amount, Pence from) {
    Pence start = from;
    while (start.compareTo(highest) <= 0) {
      Pence end = lastOfStretch(start);
      if (takeHome(end).compareTo(amount) >= 0) {
        return Optional.of(search(amount, start, end));
      }
      start = end.plus(PENNY);
    }
    return Optional.empty();
  }

  /**
   * The pay above some pay that leaves less than it: spans from a first penny that does to the
   * first that does not.
   */
  List<Span> losing(Pence gross) {
    BigDecimal amount = takeHome(gross);
    List<Span> spans = new ArrayList<>();
    Pence from = gross;
    for (Pence start : starts.tailSet(gross, false)) {
      if (start.compareTo(from) >= 0
          && start.compareTo(highest) <= 0
          && takeHome(start).compareTo(amount) < 0) {
        Optional<Pence> until = firstLeaving(amount, start);
        spans.add(new Span(start, until));
        from = until.orElse(highest.plus(PENNY));
      }
    }
    return spans;
  }

  /**
   * Pay that leaves too little.
   *
   * @param until the first penny that leaves enough again, if there is one
   */
  record Span(Pence from, Optional<Pence> until) {}

  private Pence lastOfStretch(Pence start) {
    Pence next = starts.higher(start);
    return next == null || next.compareTo(highest) > 0 ? highest : next.minus(PENNY);
  }

  private Pence search(BigDecimal amount, Pence start, Pence end) {
    long low = start.pence();
    long high = end.pence();
    while (low < high) {
      long middle = low + (high - low) / 2;
      if (takeHome(new Pence(middle)).compareTo(amount) >= 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return new Pence(high);
  }

  private static Pence penny(BigDecimal pounds) {
    return Pence.ofPounds(pounds.setScale(2, RoundingMode.CEILING));
  }

  /** The highest rates together, as if they met at one pay, must leave something of a pound. */
  private static void checkRises(TaxRules rules) {
    Parameters p = rules.parameters();
    BigDecimal tax = highest(List.of(p.taxRates()));
    BigDecimal taper = highest(List.of(p.taper()));
    BigDecimal pension =
        p.pension().map(s -> highest(s.member().schedules())).orElse(BigDecimal.ZERO);
    BigDecimal left =
        ONE.subtract(tax.multiply(ONE.add(taper)))
            .multiply(ONE.subtract(pension))
            .subtract(highest(p.employee().schedules()))
            .subtract(p.loan().map(l -> highest(l.schedules())).orElse(BigDecimal.ZERO));
    if (left.signum() <= 0) {
      throw new IllegalArgumentException(
          "The highest rates of "
              + rules.year()
              + " together take a whole pound of a pound or more; where take-home falls is only"
              + " found where they take less.");
    }
  }

  private static BigDecimal highest(List<Schedule> schedules) {
    return schedules.stream()
        .flatMap(s -> s.steps().stream())
        .map(Schedule.Step::value)
        .max(BigDecimal::compareTo)
        .orElse(BigDecimal.ZERO);
  }
}
