package parley.brief.rota;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.PanelChart;
import parley.brief.page.Span;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.resolve.RotaPay;
import parley.brief.resolve.RotaPenalties;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.pattern.PayLine;
import parley.rota.format.RotaFile;
import parley.rota.work.GuardianReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what the doctors of a rota are paid for it, and what a guardian would report of it. */
public final class RotaPayReport implements Study {

  private static final String UNKNOWN = "not computable";

  private final RotaFile file;
  private final RotaPay.Question question;
  private final RotaPay pay;
  private final GuardianReport guardian;
  private final RotaPenalties penalties;
  private final RotaFacts facts;

  /** The report. */
  public RotaPayReport(
      RotaFile file,
      RotaPay.Question question,
      RotaPay pay,
      GuardianReport guardian,
      RotaPenalties penalties) {
    this.file = file;
    this.question = question;
    this.pay = pay;
    this.guardian = guardian;
    this.penalties = penalties;
    facts = new RotaFacts(file);
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("kind", "rota pay");
    facts.into(node);
    node.put("payDay", question.day().toString());
    node.set("total", computed(pay.total()));
    node.set("doctors", Json.list(pay.doctors(), RotaPayReport::doctor));
    ObjectNode report = node.putObject("guardian");
    report.set(
        "rules",
        Json.list(
            guardian.rules(),
            r ->
                Json.object()
                    .put("rule", r.rule())
                    .put("clause", r.paragraph())
                    .put("breaches", r.breaches())
                    .put("doctors", r.doctors())
                    .put("minutesOver", r.minutesOver())));
    report.set(
        "penalties",
        Json.list(
            penalties.doctors(),
            d -> {
              ObjectNode one = Json.object().put("doctor", d.doctor()).put("minutes", d.minutes());
              one.set("penalty", computed(d.penalty()));
              return one;
            }));
    return node;
  }

  private static ObjectNode doctor(RotaPay.DoctorPay d) {
    ObjectNode node =
        Json.object()
            .put("doctor", d.doctor().id())
            .put("grade", d.doctor().grade())
            .put("point", d.pay().point().point());
    node.set("hoursAWeek", Json.numberOf(hours(d.pattern().averageMinutes())));
    node.set("nightHoursAWeek", Json.numberOf(nightHours(d)));
    node.put("weekends", d.pattern().weekends().times());
    node.put("weekendsInPost", d.pattern().weekends().of());
    node.put("onCalls", d.pattern().counts().onCalls());
    node.set(
        "lines",
        Json.list(
            d.pay().lines(),
            l -> {
              ObjectNode line = Json.object().put("kind", Json.lower(l.kind()));
              line.set("amount", computed(l.amount()));
              line.set("otherReadings", Json.list(l.otherReadings(), RotaPayReport::computed));
              return line;
            }));
    node.set("total", computed(d.pay().total()));
    return node;
  }

  private static JsonNode computed(Computed computed) {
    return switch (computed) {
      case Computed.Known known -> Json.figure(known.figure());
      case Computed.NotComputable not -> {
        ObjectNode node = Json.object().put("id", not.id()).put("measure", not.measure());
        node.put("reason", Json.lower(not.reason())).set("missing", Json.texts(not.missing()));
        yield node;
      }
    };
  }

  @Override
  public String csv() {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(List.of("doctor", "grade", "line", "amount", "unit", "basis")),
            pay.doctors().stream()
                .flatMap(d ->
                    Stream.concat(
                        d.pay().lines().stream().map(l -> row(d, Json.lower(l.kind()), l.amount())),
                        Stream.of(row(d, "total", d.pay().total()))))));
  }

  private static List<String> row(RotaPay.DoctorPay d, String line, Computed amount) {
    Optional<Figure> figure = amount.find();
    return List.of(
        d.doctor().id(),
        d.doctor().grade(),
        line,
        figure.flatMap(Figure::value).map(BigDecimal::toPlainString).orElse(""),
        figure.flatMap(Figure::unit).orElse(""),
        figure.isPresent() ? figure.flatMap(Figure::basis).orElse("") : UNKNOWN);
  }

  @Override
  public StudyPage page() {
    List<Table> tables = new ArrayList<>(List.of(table(), patterns()));
    if (!guardian.rules().isEmpty()) {
      tables.add(fined());
    }
    return new StudyPage(
        file.plan().name(),
        RotaFacts.line(
            "",
            "The work of this rota is paid GBP %s a year for %s, on the scale of %s."
                .formatted(
                    money(pay.total()),
                    Numbers.count(pay.doctors().size(), "doctor", "doctors"),
                    Days.day(question.day()))),
        List.of(facts.size(), facts.basis(), guardianLine()),
        tables,
        List.of(schedules()),
        List.of(chart()),
        Stream.concat(
                Stream.of(
                    "Before deductions and the employer's charges; a year as if the rota went on for one. docs/pay-pattern.md tells how each line is computed, and where readings of the contract differ."),
                facts.notes().stream())
            .toList());
  }

  private Line guardianLine() {
    return RotaFacts.line(
        "guardian",
        guardian.fines().isEmpty()
            ? "no breach that incurs a fine"
            : Numbers.count(guardian.fines().size(), "breach", "breaches") + " that incur a fine");
  }

  private Table table() {
    List<String> columns = new ArrayList<>(List.of("doctor", "grade"));
    List<PayLine.Kind> kinds =
        Arrays.stream(PayLine.Kind.values())
            .filter(k -> pay.doctors().stream().anyMatch(d -> d.pay().find(k).isPresent()))
            .toList();
    kinds.forEach(k -> columns.add(Phrases.words(k)));
    columns.add("total");
    return new Table(
        "Pay a year, GBP",
        columns,
        pay.doctors().stream()
            .map(d -> {
              List<Span> row =
                  new ArrayList<>(FairnessParts.cells(d.doctor().id(), d.doctor().grade()));
              kinds.forEach(k ->
                  row.add(Table.cell(d.pay().find(k).map(l -> money(l.amount())).orElse("-"))));
              row.add(Table.cell(money(d.pay().total())));
              return row;
            })
            .toList());
  }

  private Table patterns() {
    return new Table(
        "The pattern of work",
        List.of("doctor", "hours a week", "of them at night rates", "weekends", "on call"),
        pay.doctors().stream()
            .map(d ->
                FairnessParts.cells(
                    d.doctor().id(),
                    two(hours(d.pattern().averageMinutes())),
                    two(nightHours(d)),
                    "%s of %s"
                        .formatted(d.pattern().weekends().times(), d.pattern().weekends().of()),
                    Integer.toString(d.pattern().counts().onCalls())))
            .toList());
  }

  private Table fined() {
    return new Table(
        "Breaches that incur a fine",
        List.of("rule", "clause", "breaches", "doctors", "time over"),
        guardian.rules().stream()
            .map(r ->
                FairnessParts.cells(
                    r.rule(),
                    r.paragraph(),
                    Integer.toString(r.breaches()),
                    Integer.toString(r.doctors()),
                    BreachSentences.hours(r.minutesOver())))
            .toList());
  }

  private Table schedules() {
    return new Table(
        "Hours a week: work schedule and rota",
        List.of("doctor", "work schedule", "rota", "more"),
        guardian.hours().stream()
            .map(h ->
                FairnessParts.cells(
                    h.doctor(),
                    two(hours(BigDecimal.valueOf(h.scheduledMinutes()))),
                    two(hours(h.rotaMinutes())),
                    two(hours(h.more()))))
            .toList());
  }

  private PanelChart chart() {
    return new PanelChart(
        "pay",
        "Pay a year by doctor",
        "A bar for each doctor: basic pay and all that this rota adds to it.",
        table(),
        List.of(
            new PanelChart.Panel(
                "Pay a year, all lines",
                "GBP",
                pay.doctors().stream()
                    .map(d ->
                        new PanelChart.Bar(
                            d.doctor().id(),
                            d.pay().total().find().flatMap(Figure::value),
                            Optional.empty(),
                            Optional.empty(),
                            money(d.pay().total())))
                    .toList())));
  }

  private static BigDecimal nightHours(RotaPay.DoctorPay d) {
    return hours(d.pattern().aWeek(d.pattern().minutes().nightWork()));
  }

  private static BigDecimal hours(BigDecimal minutes) {
    return minutes.divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
  }

  private static String two(BigDecimal number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String money(Computed computed) {
    return computed
        .find()
        .flatMap(Figure::value)
        .map(v -> String.format(Locale.ROOT, "%,.0f", v))
        .orElse(UNKNOWN);
  }
}
