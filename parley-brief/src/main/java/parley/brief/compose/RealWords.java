package parley.brief.compose;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.brief.data.Json;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.pay.book.Chain;
import parley.pay.book.PayYear;
import parley.pay.book.Timing;
import parley.pay.real.DataVintage;
import parley.pay.real.Finding;
import parley.pay.real.Switch;
import parley.pay.real.Switches;
import tools.jackson.databind.node.ObjectNode;

/** Words and data that every comparison of pay with prices shares. */
final class RealWords {

  private RealWords() {}

  /** All switches, as in "RPI, April at the end of the pay year, ...". */
  static String switches(Switches s) {
    return "%s, %s, %s, %s"
        .formatted(index(s.index()), timing(s.timing()), pay(s), vintage(s.vintage()));
  }

  static String index(String id) {
    return id.toUpperCase(Locale.ROOT);
  }

  static String timing(Timing timing) {
    return switch (timing) {
      case END_OF_PAY_YEAR -> "April at the end of the pay year";
      case START_OF_PAY_YEAR -> "April at the start of the pay year";
      case YEAR_AVERAGE -> "mean of the pay year";
    };
  }

  private static String pay(Switches s) {
    return switch (s.concept()) {
      case AWARDS -> chain(s.chain());
      case SCALE -> "basic pay of the scale point of " + s.grade().orElseThrow();
      case EARNINGS -> "total earnings of " + s.grade().orElseThrow();
    };
  }

  static String chain(Chain chain) {
    return switch (chain) {
      case HEADLINE -> "published averages of the awards";
      case UNION -> "rises that reproduce the union's claim";
    };
  }

  static String vintage(DataVintage vintage) {
    return switch (vintage) {
      case DataVintage.Outturn outturn -> "prices as published";
      case DataVintage.AsKnown as -> "as known on " + Days.day(as.day());
      case DataVintage.Assumed assumed ->
          "the last prices taken as %s %% above a year before"
              .formatted(Numbers.stated(assumed.percent()));
    };
  }

  /** The value of one switch in words. */
  static String value(Switch of, Switches s) {
    return switch (of) {
      case INDEX -> index(s.index());
      case TIMING -> timing(s.timing());
      case CHAIN -> chain(s.chain());
      case CONCEPT -> s.concept().isOfGrade() ? pay(s) : "the awards";
      case VINTAGE -> vintage(s.vintage());
      case YEARS -> s.to() + " against " + s.from();
    };
  }

  /** What a switch is, at the head of a row. */
  static String name(Switch of) {
    return switch (of) {
      case INDEX -> "Index";
      case TIMING -> "Timing of the index";
      case CHAIN -> "Chain of awards";
      case CONCEPT -> "What stands for pay";
      case VINTAGE -> "Data";
      case YEARS -> "Years";
    };
  }

  /** The switches as data. */
  static ObjectNode data(Switches s) {
    ObjectNode node = Json.object();
    put(node, s);
    return node;
  }

  /** Puts the switches among the fields of an object. */
  static void put(ObjectNode node, Switches s) {
    node.put("index", s.index())
        .put("timing", s.timing().word())
        .put("chain", s.chain().word())
        .put("concept", s.concept().word());
    node.set("grade", Json.text(s.grade()));
    node.put("vintage", s.vintage().text())
        .put("from", s.from().toString())
        .put("to", s.to().toString());
  }

  /** What a reader must know, one sentence each; months of one forecast share a sentence. */
  static List<String> warnings(List<Finding> findings) {
    Map<String, List<Finding>> alike = new LinkedHashMap<>();
    for (Finding finding : findings) {
      alike.computeIfAbsent(kind(finding), k -> new ArrayList<>()).add(finding);
    }
    return alike.values().stream().map(RealWords::together).distinct().toList();
  }

  private static String kind(Finding finding) {
    return finding instanceof Finding.Forecasted f
        ? String.join("|", f.index(), f.published().toString(), f.percent().toPlainString())
        : finding.toString();
  }

  private static String together(List<Finding> alike) {
    List<YearMonth> months =
        alike.stream()
            .filter(Finding.Forecasted.class::isInstance)
            .map(f -> ((Finding.Forecasted) f).month())
            .distinct()
            .sorted()
            .toList();
    return alike.getFirst() instanceof Finding.Forecasted f
        ? "%s of %s was not out: the forecast of %s for the calendar year, %s %%, stands for it%s."
            .formatted(
                index(f.index()),
                months(months),
                Days.day(f.published()),
                Numbers.stated(f.percent()),
                note(f.note()))
        : warning(alike.getFirst());
  }

  private static String warning(Finding finding) {
    return switch (finding) {
      case Finding.ContractBreak b ->
          "The two amounts fall under different contracts (%s and %s) and may not pay for the same%s."
              .formatted(b.from(), b.to(), note(b.note()));
      case Finding.Forecasted f -> together(List.of(f));
      case Finding.GradeNotCounted g ->
          "Awards are averages over all grades, so the grade %s does not count."
              .formatted(g.grade());
      case Finding.AssumedRate a ->
          "The prices of %s are those of a year before, raised by an assumed %s %%."
              .formatted(months(a.months()), Numbers.stated(a.percent()));
      case Finding.WeakMonth w ->
          "%s of %s is in the record with %s confidence only."
              .formatted(index(w.index()), month(w.month()), Json.lower(w.confidence()));
      case Finding.MonthNote n ->
          "%s of %s: %s.".formatted(index(n.index()), month(n.month()), n.note());
      case Finding.OneOfSeveral o ->
          "Earnings of %s in %s ran from %s to %s; %s counts here%s."
              .formatted(
                  o.grade(),
                  o.year(),
                  TaxWords.pounds(o.lowest()),
                  TaxWords.pounds(o.highest()),
                  TaxWords.pounds(o.used()),
                  note(o.note()));
      case Finding.EarningsNote e ->
          "Earnings of %s in %s, %s: %s."
              .formatted(e.grade(), e.year(), TaxWords.pounds(e.used()), e.note());
      case Finding.OutturnUsed o ->
          "A mixture of the two needs %s, which one vintage does not reach; what is published by the day of the answer stands in."
              .formatted(o.what());
    };
  }

  private static String note(Optional<String> note) {
    return note.map(n -> ": " + n).orElse("");
  }

  private static String months(List<YearMonth> months) {
    return months.size() == 1
        ? month(months.getFirst())
        : "%s to %s".formatted(month(months.getFirst()), month(months.getLast()));
  }

  private static String month(YearMonth month) {
    return month.toString();
  }

  /** As in "2021/22 against 2008/09". */
  static String years(PayYear to, PayYear from) {
    return to + " against " + from;
  }
}
