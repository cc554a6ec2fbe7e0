package parley.brief.rota;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.rota.check.CheckAnswer;
import parley.rota.check.Checker;
import parley.rota.fair.FairnessEngine;
import parley.rota.format.DutyTables;
import parley.rota.format.RotaFile;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import parley.rota.solve.Conflict;
import parley.rota.solve.Solved;
import tools.jackson.databind.node.ObjectNode;

/** Tells what rota was made, how good it is, or what clashes. */
public final class RotaSolveReport implements Study {

  private final RotaFile file;
  private final RuleSet rules;
  private final Solved solved;
  private final long seed;
  private final double seconds;
  private final Rota rota;
  private final CheckAnswer answer;
  private final CheckParts check;
  private final FairnessParts fair;
  private final RotaFacts facts;

  /** The report; the rota is checked once more. */
  public RotaSolveReport(RotaFile file, RuleSet rules, Solved solved, long seed, double seconds) {
    this.file = file;
    this.rules = rules;
    this.solved = solved;
    this.seed = seed;
    this.seconds = seconds;
    rota = solved.rota().orElse(new Rota(List.of()));
    answer = Checker.check(file.plan(), rota, rules);
    check = new CheckParts(rules, answer);
    fair = new FairnessParts(FairnessEngine.answer(file.plan(), rota, rules.terms()));
    facts = new RotaFacts(file);
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("kind", "rota solve");
    facts.into(node);
    node.put("rules", rules.id()).put("seed", seed);
    node.put("feasible", solved.feasible());
    SolveParts.number(node, "objective", solved.objective(), solved.feasible());
    SolveParts.number(node, "bound", solved.bound(), solved.bound() != Long.MIN_VALUE);
    node.put("proven", solved.proven());
    node.put("seconds", SolveParts.rounded(seconds));
    node.putObject("score")
        .put("shortage", solved.score().shortage())
        .put("requests", solved.score().requests())
        .put("hours", solved.score().hours())
        .put("fairness", solved.score().fairness())
        .put("agreements", solved.score().agreements());
    node.set("breaches", check.breachNodes());
    node.set("faults", check.faultNodes());
    node.set(
        "conflict",
        Json.one(
            solved.conflict(),
            c -> {
              ObjectNode conflict =
                  Json.object().put("proven", c.proven()).put("minimal", c.minimal());
              conflict.set("items", Json.texts(c.items().stream().map(this::words).toList()));
              return conflict;
            }));
    node.set(
        "duties",
        Json.list(
            rota.duties(),
            d ->
                Json.object()
                    .put("doctor", d.doctor())
                    .put("day", d.day().toString())
                    .put("shift", d.shift())));
    node.set("fairness", fair.json());
    return node;
  }

  @Override
  public String csv() {
    return CsvPage.rows(DutyTables.list(rota).stream());
  }

  @Override
  public StudyPage page() {
    List<Table> tables = new ArrayList<>();
    if (!solved.feasible()) {
      solved.conflict().ifPresent(c -> tables.add(conflict(c)));
    }
    if (!answer.breaches().isEmpty()) {
      tables.add(check.breaches());
    }
    if (!answer.isAsPlanned()) {
      tables.add(check.faults());
    }
    tables.add(fair.table());
    return new StudyPage(
        file.plan().name(),
        RotaFacts.line("", headline()),
        List.of(
            facts.size(),
            RotaFacts.line("rules", rules.id()),
            RotaFacts.line("search", SolveParts.search(seconds, seed)),
            RotaFacts.line("cost", score()),
            RotaFacts.line("requests", "%s of %s met".formatted(fair.met(), fair.asked())),
            facts.basis()),
        tables,
        List.of(fair.requests()),
        List.of(RotaGrid.of(file.plan(), rota, rules.terms(), answer.breaches()), fair.chart()),
        Stream.concat(
                Stream.of(
                    "The cost is in the weights of the file, which are its author's; docs/rota-solver.md tells how it is counted. Rules are read from second-hand texts of the contract; this is no legal advice."),
                facts.notes().stream())
            .toList());
  }

  private String headline() {
    if (solved.feasible()) {
      return "A legal rota that costs %s%s."
          .formatted(solved.objective(), SolveParts.bound(solved.bound(), solved.proven()));
    }
    String clash =
        solved
            .conflict()
            .map(c -> c.items().stream().map(this::words).collect(Collectors.joining("; ")))
            .orElse("nothing found yet");
    return solved.proven()
        ? "There is no rota: these cannot all hold: %s. What follows is the least bad draft, not for use."
            .formatted(clash)
        : "No rota was found; that there is none is not proven. The least bad draft does not keep: %s."
            .formatted(clash);
  }

  private String score() {
    return "shortage %s, requests %s, hours %s, fairness %s, agreements %s"
        .formatted(
            solved.score().shortage(),
            solved.score().requests(),
            solved.score().hours(),
            solved.score().fairness(),
            solved.score().agreements());
  }

  private Table conflict(Conflict conflict) {
    return new Table(
        conflict.proven()
            ? "What cannot all hold%s"
                .formatted(conflict.minimal() ? ", and without any one of them could" : "")
            : "What the least bad draft does not keep",
        List.of("what"),
        conflict.items().stream().map(i -> FairnessParts.cells(words(i))).toList());
  }

  private String words(Conflict.Item item) {
    return switch (item) {
      case Conflict.Item.OfRule r ->
          "the rule %s (%s)"
              .formatted(
                  r.rule(), rules.findRule(r.rule()).map(f -> f.clause().title()).orElse(r.rule()));
      case Conflict.Item.OfDemand d -> "the demand " + d.demand();
      case Conflict.Item.OfAbsence a ->
          "the absence of %s from %s, %s"
              .formatted(
                  a.absence().doctor(),
                  Days.day(a.absence().first()),
                  Numbers.count(
                      ChronoUnit.DAYS.between(a.absence().first(), a.absence().last()) + 1,
                      "day",
                      "days"));
      case Conflict.Item.OfFixed f ->
          "what is fixed for %s on %s".formatted(f.fixed().doctor(), Days.day(f.fixed().day()));
      case Conflict.Item.OfNeverOn n -> "the days of the week without duties of " + n.doctor();
    };
  }
}
