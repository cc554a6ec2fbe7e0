package parley.pay.pattern;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Bound;
import parley.casefile.Computed;
import parley.casefile.Derivation;
import parley.casefile.Figure;
import parley.casefile.Inputs;
import parley.casefile.Range;
import parley.pay.book.Grades;
import parley.pay.book.Measures;
import parley.pay.book.Pence;
import parley.pay.pattern.ContractTerms.Term;
import parley.pay.pattern.PaidWork.Rounds;
import parley.pay.pattern.PaidWork.Weekends;
import parley.pay.pattern.PayLine.Kind;

/** The lines of one answer. */
final class Lines {

  private static final String UNIT = "GBP a year";

  private final PatternQuestion question;
  private final PaidWork work;
  private final Grades.Match match;
  private final ContractTerms terms;
  private final BigDecimal basic;
  private final List<PayLine> all = new ArrayList<>();

  Lines(PatternQuestion question, Grades.Match match, ContractTerms terms) {
    this.question = question;
    this.work = question.work();
    this.match = match;
    this.terms = terms;
    this.basic = match.point().basic().inPounds();
    byTheHour();
    weekends();
    onCall();
    allowances();
  }

  List<PayLine> all() {
    return List.copyOf(all);
  }

  private void byTheHour() {
    Optional<Term> hours = terms.hours();
    if (hours.isEmpty()) {
      add(Kind.BASIC, missing(Kind.BASIC, Measures.CONTRACT_HOURS));
      return;
    }
    BigDecimal week = hours.get().value();
    BigDecimal paid = work.isPartTime() ? work.hours().min(week) : week;
    BigDecimal more = work.hours().subtract(week).max(BigDecimal.ZERO);
    add(Kind.BASIC, hourly(Kind.BASIC, paid, BigDecimal.ONE, hours.get(), Inputs.NONE));
    if (more.signum() > 0) {
      add(
          Kind.ADDITIONAL_HOURS,
          hourly(Kind.ADDITIONAL_HOURS, more, BigDecimal.ONE, hours.get(), Inputs.NONE));
    }
    if (work.nightHours().signum() > 0) {
      Kind kind = Kind.NIGHT_ENHANCEMENT;
      add(
          kind,
          terms
              .find(ContractTerms.NIGHT)
              .map(t -> hourly(kind, work.nightHours(), t.value(), hours.get(), t.inputs()))
              .orElseGet(() -> missing(kind, ContractTerms.NIGHT)));
    }
  }

  /** So many hours of the week's, at a multiple of basic pay. */
  private Computed hourly(
      Kind kind, BigDecimal hours, BigDecimal multiple, Term week, Inputs inputs) {
    return known(
        kind,
        "",
        basic.multiply(hours).multiply(multiple).divide(week.value(), Derivation.EXACT),
        question.rounding(),
        "%s x %s of %s hours a week x %s"
            .formatted(basic(), plain(hours), plain(week.value()), plain(multiple)),
        week.inputs().plus(inputs));
  }

  private void weekends() {
    List<Computed> readings = work.weekends().stream().map(this::weekend).toList();
    Computed first = readings.getFirst();
    List<Computed> others =
        readings.stream().skip(1).filter(r -> !pounds(r).equals(pounds(first))).toList();
    if (work.weekends().stream().anyMatch(w -> w.rounds().own().isEver())) {
      all.add(new PayLine(Kind.WEEKEND_ALLOWANCE, first, others));
    }
  }

  private Computed weekend(Weekends weekends) {
    Kind kind = Kind.WEEKEND_ALLOWANCE;
    Rounds rounds = weekends.rounds();
    String reading = weekends.reading().name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (!rounds.own().isEver()) {
      return known(kind, reading, BigDecimal.ZERO, question.rounding(), "no weekend", Inputs.NONE);
    }
    Frequency counted =
        work.isPartTime() ? rounds.fullTime().orElse(Frequency.NEVER) : rounds.own();
    if (!counted.isEver()) {
      return missing(kind, "weekends-of-full-time");
    }
    return terms
        .weekend(counted.n().orElseThrow())
        .map(t ->
            known(
                kind,
                reading,
                basic.multiply(t.value()).multiply(share(rounds)),
                question.rounding(),
                "%s x %s for weekends %s%s"
                    .formatted(basic(), plain(t.value()), counted, shareWords(rounds)),
                t.inputs()))
        .orElseGet(() -> missing(kind, ContractTerms.WEEKEND));
  }

  private void onCall() {
    Rounds rounds = work.onCall();
    if (!rounds.own().isEver()) {
      return;
    }
    Kind kind = Kind.ON_CALL_AVAILABILITY;
    if (work.isPartTime() && !rounds.fullTime().map(Frequency::isEver).orElse(false)) {
      add(kind, missing(kind, "on-call-of-full-time"));
      return;
    }
    add(
        kind,
        terms
            .find(ContractTerms.ON_CALL)
            .map(t -> {
              Pence whole = Pence.ofPounds(basic.multiply(t.value()), Pence.Rounding.POUND_UP);
              return known(
                  kind,
                  "",
                  whole.inPounds().multiply(share(rounds)),
                  question.rounding(),
                  "%s x %s, rounded up to the pound: GBP %s%s"
                      .formatted(basic(), plain(t.value()), whole, shareWords(rounds)),
                  t.inputs());
            })
            .orElseGet(() -> missing(kind, ContractTerms.ON_CALL)));
  }

  private void allowances() {
    question
        .place()
        .flatMap(p -> terms.find(ContractTerms.PLACE + p))
        .ifPresent(t ->
            add(
                Kind.PLACE_ALLOWANCE,
                known(
                    Kind.PLACE_ALLOWANCE,
                    "",
                    t.value().multiply(work.share()),
                    question.rounding(),
                    "GBP %s x %s of full time".formatted(plain(t.value()), plain(work.share())),
                    t.inputs())));
    if (work.isPartTime()) {
      Kind kind = Kind.PART_TIME_ALLOWANCE;
      add(
          kind,
          terms
              .find(ContractTerms.PART_TIME)
              .map(t ->
                  known(kind, "", t.value(), question.rounding(), "one amount for all", t.inputs()))
              .orElseGet(() -> missing(kind, ContractTerms.PART_TIME)));
    }
  }

  /**
   * What a part-timer does of the full-time rota, at most all of it; all for those who work full
   * time. An allowance is for a whole rota, so one who comes round more often than full-timers do
   * is taken to get no more than they; no source says so, nor the contrary.
   */
  private BigDecimal share(Rounds rounds) {
    return work.isPartTime()
        ? rounds.own().over(rounds.fullTime().orElseThrow()).min(BigDecimal.ONE)
        : BigDecimal.ONE;
  }

  private String shareWords(Rounds rounds) {
    return work.isPartTime()
        ? "; part-time, share of the full-time rota: %s of %s"
            .formatted(rounds.own(), rounds.fullTime().orElseThrow())
        : "";
  }

  /** The sum of the lines; where readings differ, the range of the sums. */
  Computed total() {
    String id = id("total");
    List<String> missing =
        all.stream()
            .map(PayLine::amount)
            .filter(c -> c instanceof Computed.NotComputable)
            .flatMap(c -> ((Computed.NotComputable) c).missing().stream())
            .distinct()
            .toList();
    if (!missing.isEmpty()) {
      return new Computed.NotComputable(id, "pay-of-work", Computed.Reason.NOT_IN_RECORD, missing);
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal low = BigDecimal.ZERO;
    BigDecimal high = BigDecimal.ZERO;
    Inputs inputs = Inputs.NONE;
    for (PayLine line : all) {
      List<BigDecimal> readings =
          Stream.concat(Stream.of(line.amount()), line.otherReadings().stream())
              .flatMap(c -> pounds(c).stream())
              .toList();
      sum = sum.add(readings.getFirst());
      low = low.add(readings.stream().reduce(BigDecimal::min).orElseThrow());
      high = high.add(readings.stream().reduce(BigDecimal::max).orElseThrow());
      inputs = inputs.plus(Inputs.of(line.amount().find().stream().toList()));
    }
    return new Derivation(id, "pay-of-work", UNIT, "sum of the lines" + when(), inputs)
        .within(new Range(low, high), sum, Bound.EXACT);
  }

  private void add(Kind kind, Computed amount) {
    all.add(new PayLine(kind, amount, List.of()));
  }

  private Computed known(
      Kind kind,
      String reading,
      BigDecimal pounds,
      Pence.Rounding rounding,
      String basis,
      Inputs inputs) {
    return new Derivation(
            reading.isEmpty() ? id(name(kind)) : id(name(kind), reading),
            name(kind),
            UNIT,
            basis + when(),
            match.inputs().plus(inputs))
        .value(Pence.ofPounds(pounds, rounding).inPounds());
  }

  private Computed missing(Kind kind, String what) {
    return new Computed.NotComputable(
        id(name(kind)),
        name(kind),
        Computed.Reason.NOT_IN_RECORD,
        List.of(what + " on " + question.day()));
  }

  private String id(Object... parts) {
    return Derivation.id(
        Measures.VERB,
        Stream.concat(Stream.of("pattern", work.id(), question.day()), Stream.of(parts)).toArray());
  }

  private static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String basic() {
    return "GBP %s of %s %s".formatted(plain(basic), match.point().grade(), match.point().point());
  }

  private String when() {
    return ", terms of %s, %s"
        .formatted(
            question.day(), question.rounding().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static Optional<BigDecimal> pounds(Computed amount) {
    return amount.find().flatMap(Figure::value);
  }

  /** To four decimals, for words. */
  private static String plain(BigDecimal number) {
    BigDecimal rounded = number.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
  }
}
