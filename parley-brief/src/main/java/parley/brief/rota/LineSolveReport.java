package parley.brief.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Numbers;
import parley.rota.line.LineProblem;
import parley.rota.relay.LineAnswer;
import tools.jackson.databind.node.ObjectNode;

/** Tells what came of a public problem of shift scheduling. */
public final class LineSolveReport implements Study {

  private final LineProblem problem;
  private final LineAnswer answer;
  private final long seed;
  private final double seconds;

  /** The report. */
  public LineSolveReport(LineProblem problem, LineAnswer answer, long seed, double seconds) {
    this.problem = problem;
    this.answer = answer;
    this.seed = seed;
    this.seconds = seconds;
  }

  @Override
  public ObjectNode json() {
    boolean feasible = answer.verdict().isFeasible();
    ObjectNode node = Json.object().put("kind", "rota solve").put("name", problem.name());
    node.put("feasible", feasible);
    SolveParts.number(node, "objective", answer.verdict().objective(), feasible);
    SolveParts.number(node, "bound", answer.bound(), answer.bound() != Long.MIN_VALUE);
    node.put("proven", answer.proven());
    node.put("seconds", SolveParts.rounded(seconds)).put("seed", seed);
    node.set("breaches", Json.texts(answer.verdict().violations()));
    node.set("roster", Json.list(rows(), Json::texts));
    return node;
  }

  private List<List<String>> rows() {
    return IntStream.range(0, problem.people().size())
        .mapToObj(p -> {
          List<String> row = new ArrayList<>(List.of(problem.people().get(p).id()));
          for (int d = 0; d < problem.days(); d++) {
            int shift = answer.roster().at(p, d);
            row.add(shift == 0 ? "" : problem.shifts().get(shift - 1).id());
          }
          return row;
        })
        .toList();
  }

  private List<String> heading() {
    List<String> heading = new ArrayList<>(List.of("person"));
    IntStream.range(0, problem.days()).forEach(d -> heading.add("day " + d));
    return heading;
  }

  @Override
  public String csv() {
    return CsvPage.rows(Stream.concat(Stream.of(heading()), rows().stream()));
  }

  @Override
  public StudyPage page() {
    return new StudyPage(
        problem.name(),
        RotaFacts.line("", headline()),
        List.of(
            RotaFacts.line(
                "problem",
                "%s, %s, %s"
                    .formatted(
                        Numbers.count(problem.days(), "day", "days"),
                        Numbers.count(problem.people().size(), "person", "people"),
                        Numbers.count(
                            problem.shifts().size(), "kind of shift", "kinds of shifts"))),
            RotaFacts.line("search", SolveParts.search(seconds, seed))),
        answer.verdict().isFeasible() ? List.of() : List.of(broken()),
        List.of(
            new Table(
                "The roster",
                heading(),
                rows().stream().map(r -> FairnessParts.cells(r.toArray(String[]::new))).toList())),
        List.of(),
        List.of("docs/rota-search.md and docs/rota-columns.md tell the methods."));
  }

  private String headline() {
    if (!answer.verdict().isFeasible()) {
      return answer.proven()
          ? "There is no feasible roster: proven."
          : "No feasible roster was found; that there is none is not proven.";
    }
    return "The roster costs %s%s."
        .formatted(answer.verdict().objective(), SolveParts.bound(answer.bound(), answer.proven()));
  }

  private Table broken() {
    return new Table(
        "What the least broken roster breaks",
        List.of("rule"),
        answer.verdict().violations().stream().map(v -> FairnessParts.cells(v)).toList());
  }
}
