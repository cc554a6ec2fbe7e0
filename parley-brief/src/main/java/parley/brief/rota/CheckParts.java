package parley.brief.rota;

import java.util.List;
import java.util.stream.Stream;
import parley.brief.data.Json;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.rota.check.Breach;
import parley.rota.check.CheckAnswer;
import parley.rota.check.PlanFault;
import parley.rota.rules.RuleSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a check found, as tables, rows and data. */
final class CheckParts {

  static final List<String> COLUMNS =
      List.of(
          "kind",
          "rule",
          "clause",
          "who",
          "from",
          "to",
          "measured",
          "limit",
          "unit",
          "fined",
          "agreed lifts",
          "sentence");

  private final CheckAnswer answer;
  private final BreachSentences sentences;

  CheckParts(RuleSet rules, CheckAnswer answer) {
    this.answer = answer;
    sentences = BreachSentences.of(rules);
  }

  /** Breaches that no agreement lifts. */
  long hard() {
    return answer.breaches().stream().filter(b -> !b.clause().mayBeAgreed()).count();
  }

  long agreed() {
    return answer.breaches().size() - hard();
  }

  /** Breaches, those that no agreement lifts first. */
  Table breaches() {
    return new Table(
        "Breaches",
        List.of("rule", "what was found", "fined"),
        Stream.concat(
                answer.breaches().stream().filter(b -> !b.clause().mayBeAgreed()),
                answer.breaches().stream().filter(b -> b.clause().mayBeAgreed()))
            .map(b ->
                FairnessParts.cells(
                    b.clause().title(), sentences.sentence(b), b.clause().fined() ? "yes" : "no"))
            .toList());
  }

  Table faults() {
    return new Table(
        "Where the rota is not as its plan asks",
        List.of("day", "what was found"),
        answer.faults().stream()
            .map(f -> FairnessParts.cells(Days.weekday(f.day()), sentence(f)))
            .toList());
  }

  private static String sentence(PlanFault fault) {
    String who = fault.who();
    return switch (fault.kind()) {
      case TOO_FEW -> "%s: %s there, at least %s".formatted(who, fault.measured(), fault.limit());
      case TOO_MANY -> "%s: %s there, at most %s".formatted(who, fault.measured(), fault.limit());
      case ABSENT -> who + " has a duty on a day of leave or rest";
      case NEVER_ON -> who + " has a duty on a day of the week without duties, as agreed";
      case NOT_IN_POST -> who + " has a duty and is not in post";
      case NOT_SKILLED -> who + " has a duty that asks for a skill that is not there";
      case NOT_AS_FIXED -> who + " does not do what was fixed for the day";
      case OVERLAP ->
          "%s has two duties that overlap by %s"
              .formatted(who, BreachSentences.hours(fault.measured()));
    };
  }

  JsonNode breachNodes() {
    return Json.list(answer.breaches(), this::node);
  }

  JsonNode faultNodes() {
    return Json.list(
        answer.faults(),
        f ->
            Json.object()
                .put("kind", Json.lower(f.kind()))
                .put("who", f.who())
                .put("day", f.day().toString())
                .put("measured", f.measured())
                .put("limit", f.limit()));
  }

  private ObjectNode node(Breach b) {
    return Json.object()
        .put("rule", b.rule())
        .put("clause", b.clause().paragraph())
        .put("doctor", b.doctor())
        .put("from", b.from().toOffsetDateTime().toString())
        .put("to", b.to().toOffsetDateTime().toString())
        .put("measured", b.measured())
        .put("limit", b.limit())
        .put("unit", Json.lower(b.unit()))
        .put("fined", b.clause().fined())
        .put("agreementLifts", b.clause().mayBeAgreed())
        .put("confidence", Json.lower(b.clause().confidence()))
        .put("sentence", sentences.sentence(b));
  }

  /** A row for each breach and fault, without the heading. */
  Stream<List<String>> rows() {
    return Stream.concat(
        answer.breaches().stream().map(this::row), answer.faults().stream().map(CheckParts::row));
  }

  private List<String> row(Breach b) {
    return List.of(
        "breach",
        b.rule(),
        b.clause().paragraph(),
        b.doctor(),
        b.from().toOffsetDateTime().toString(),
        b.to().toOffsetDateTime().toString(),
        Long.toString(b.measured()),
        Long.toString(b.limit()),
        Json.lower(b.unit()),
        Boolean.toString(b.clause().fined()),
        Boolean.toString(b.clause().mayBeAgreed()),
        sentences.sentence(b));
  }

  private static List<String> row(PlanFault f) {
    return List.of(
        "fault",
        Json.lower(f.kind()),
        "",
        f.who(),
        f.day().toString(),
        f.day().toString(),
        Long.toString(f.measured()),
        Long.toString(f.limit()),
        "",
        "",
        "",
        sentence(f));
  }

  /** In a few words, how the check came out. */
  String verdict(String rules) {
    String agreed =
        agreed() == 0
            ? ""
            : "; %s on top that a recorded agreement lifts"
                .formatted(Numbers.count(agreed(), "breach", "breaches"));
    String plan =
        answer.isAsPlanned()
            ? ""
            : "; it differs from its plan in %s"
                .formatted(Numbers.count(answer.faults().size(), "place", "places"));
    return answer.isLegal()
        ? "The rota is legal under %s%s%s.".formatted(rules, agreed, plan)
        : "The rota breaks %s in %s%s%s."
            .formatted(rules, Numbers.count(hard(), "place", "places"), agreed, plan);
  }
}
