package parley.pay.real;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.pay.book.Awards;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;

/**
 * Switches of which some may be left open. What is left open is taken from the record: the first
 * price index, year averages, the published averages of the awards, prices as published, the year
 * before the first award, and the newest year that can be compared.
 */
public record SwitchChoice(
    Optional<String> index,
    Optional<Timing> timing,
    Optional<Chain> chain,
    Optional<Concept> concept,
    Optional<String> grade,
    Optional<DataVintage> vintage,
    Optional<PayYear> from,
    Optional<PayYear> to) {

  /** Everything left open. */
  public static final SwitchChoice OPEN =
      new SwitchChoice(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Nothing left open. */
  public static SwitchChoice of(Switches s) {
    return new SwitchChoice(
        Optional.of(s.index()),
        Optional.of(s.timing()),
        Optional.of(s.chain()),
        Optional.of(s.concept()),
        s.grade(),
        Optional.of(s.vintage()),
        Optional.of(s.from()),
        Optional.of(s.to()));
  }

  /** This choice, and what it leaves open from another. */
  public SwitchChoice or(SwitchChoice other) {
    return new SwitchChoice(
        index.or(other::index),
        timing.or(other::timing),
        chain.or(other::chain),
        concept.or(other::concept),
        grade.or(other::grade),
        vintage.or(other::vintage),
        from.or(other::from),
        to.or(other::to));
  }

  /** This choice, and the years that it leaves open from another. */
  SwitchChoice orYearsOf(SwitchChoice other) {
    return new SwitchChoice(
        index, timing, chain, concept, grade, vintage, from.or(other::from), to.or(other::to));
  }

  /**
   * The same choice with one switch set.
   *
   * @param name the name of the switch, as in {@code timing}
   * @param value its value, as in {@code april-end}
   * @throws IllegalArgumentException if there is no such switch or value, or the switch is set
   */
  public SwitchChoice with(String name, String value) {
    SwitchChoice one =
        switch (name) {
          case "index" -> OPEN.index(value);
          case "timing" ->
              OPEN.timing(known(name, value, Timing.find(value), Timing.values(), Timing::word));
          case "chain" ->
              OPEN.chain(known(name, value, Chain.find(value), Chain.values(), Chain::word));
          case "concept" ->
              OPEN.concept(
                  known(name, value, Concept.find(value), Concept.values(), Concept::word));
          case "grade" -> OPEN.grade(value);
          case "vintage" -> OPEN.vintage(DataVintage.parse(value));
          case "from" -> OPEN.from(PayYear.parse(value));
          case "to" -> OPEN.to(PayYear.parse(value));
          default ->
              throw new IllegalArgumentException(
                  "\"%s\" is no switch; there are index, timing, chain, concept, grade, vintage, from and to."
                      .formatted(name));
        };
    if (!or(one).equals(one.or(this))) {
      throw new IllegalArgumentException(
          "The switch %s is given twice, the second time as \"%s\".".formatted(name, value));
    }
    return or(one);
  }

  private static <T> T known(
      String name, String value, Optional<T> found, T[] all, Function<T, String> word) {
    return found.orElseThrow(() ->
        new IllegalArgumentException(
            "\"%s\" is no %s; there are %s."
                .formatted(
                    value, name, Arrays.stream(all).map(word).collect(Collectors.joining(", ")))));
  }

  private SwitchChoice index(String value) {
    return new SwitchChoice(Optional.of(value), timing, chain, concept, grade, vintage, from, to);
  }

  private SwitchChoice timing(Timing value) {
    return new SwitchChoice(index, Optional.of(value), chain, concept, grade, vintage, from, to);
  }

  private SwitchChoice chain(Chain value) {
    return new SwitchChoice(index, timing, Optional.of(value), concept, grade, vintage, from, to);
  }

  private SwitchChoice concept(Concept value) {
    return new SwitchChoice(index, timing, chain, Optional.of(value), grade, vintage, from, to);
  }

  private SwitchChoice grade(String value) {
    return new SwitchChoice(index, timing, chain, concept, Optional.of(value), vintage, from, to);
  }

  private SwitchChoice vintage(DataVintage value) {
    return new SwitchChoice(index, timing, chain, concept, grade, Optional.of(value), from, to);
  }

  private SwitchChoice from(PayYear value) {
    return new SwitchChoice(index, timing, chain, concept, grade, vintage, Optional.of(value), to);
  }

  private SwitchChoice to(PayYear value) {
    return new SwitchChoice(
        index, timing, chain, concept, grade, vintage, from, Optional.of(value));
  }

  /**
   * The switches, with what is left open taken from the record.
   *
   * @throws IllegalArgumentException if a switch does not fit the record, or no year can be
   *     compared
   */
  Switches resolve(PayAgainstPrices pay) {
    if (to.isPresent()) {
      return at(pay, to.get());
    }
    List<Switches> newestFirst = newestFirst(pay).map(year -> at(pay, year)).toList();
    return newestFirst.stream()
        .filter(s -> pay.measure(s) instanceof PayAgainstPrices.Measured)
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                newestFirst.isEmpty()
                    ? "The record has no pay to compare after its base year."
                    : sentence(pay.measure(newestFirst.getFirst()))));
  }

  private static String sentence(PayAgainstPrices.Outcome outcome) {
    return outcome instanceof PayAgainstPrices.Unmeasured not ? not.sentence() : "";
  }

  /** The pay years that may be compared, where the choice names none. */
  Stream<PayYear> newestFirst(PayAgainstPrices pay) {
    PayYear base = base(pay);
    return years(pay).filter(y -> y.compareTo(base) > 0).sorted(Comparator.reverseOrder());
  }

  /** The switches for one pay year compared. */
  Switches at(PayAgainstPrices pay, PayYear year) {
    Concept what = concept.orElse(Concept.AWARDS);
    if (what.isOfGrade() && grade.isEmpty()) {
      throw new IllegalArgumentException(
          "The concept %s needs a grade; the record has %s."
              .formatted(
                  what.word(),
                  (what == Concept.EARNINGS
                          ? pay.today().earnings().grades()
                          : pay.today().grades().names())
                      .stream().collect(Collectors.joining(", "))));
    }
    return new Switches(
        pay.index(
            index.orElseGet(() ->
                pay.today().prices().keySet().stream()
                    .findFirst()
                    .orElseThrow(
                        () -> new IllegalArgumentException("The record has no price index.")))),
        timing.orElse(Timing.YEAR_AVERAGE),
        chain.orElse(Chain.HEADLINE),
        what,
        grade.filter(g -> what.isOfGrade()),
        vintage.orElse(DataVintage.OUTTURN),
        base(pay),
        year);
  }

  private PayYear base(PayAgainstPrices pay) {
    return from.orElseGet(() -> {
      List<PayYear> years = years(pay).sorted().toList();
      if (years.isEmpty()) {
        throw new IllegalArgumentException(
            "The record has no pay of the kind asked for that was known on %s."
                .formatted(pay.asOf()));
      }
      return ofEarnings() ? years.getFirst() : years.getFirst().plus(-1);
    });
  }

  /** Earnings are amounts of years; awards and the scale are counted from the first award on. */
  private Stream<PayYear> years(PayAgainstPrices pay) {
    return ofEarnings()
        ? grade.stream().flatMap(g -> pay.today().earnings().years(g).stream())
        : pay.today().awards().map(Awards::years).orElse(List.of()).stream();
  }

  private boolean ofEarnings() {
    return concept.filter(c -> c == Concept.EARNINGS).isPresent();
  }
}
