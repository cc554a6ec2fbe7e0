package parley.brief.rota;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.Line;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.rota.check.CheckAnswer;
import parley.rota.fair.FairnessAnswer;
import parley.rota.format.RotaFile;
import parley.rota.model.Rota;
import parley.rota.rules.RuleSet;
import tools.jackson.databind.node.ObjectNode;

/** Tells whether a rota is legal, what it breaks, and how fair it is. */
public final class RotaCheckReport implements Study {

  private final RotaFile file;
  private final Rota rota;
  private final RuleSet rules;
  private final CheckAnswer answer;
  private final CheckParts check;
  private final FairnessParts fair;
  private final RotaFacts facts;

  /**
   * The report.
   *
   * @param file the plan that the rota answers
   */
  public RotaCheckReport(
      RotaFile file, Rota rota, RuleSet rules, CheckAnswer answer, FairnessAnswer fairness) {
    this.file = file;
    this.rota = rota;
    this.rules = rules;
    this.answer = answer;
    check = new CheckParts(rules, answer);
    fair = new FairnessParts(fairness);
    facts = new RotaFacts(file);
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("kind", "rota check");
    facts.into(node);
    node.put("rules", rules.id());
    node.put("legal", answer.isLegal());
    node.put("asPlanned", answer.isAsPlanned());
    node.set("breaches", check.breachNodes());
    node.set("faults", check.faultNodes());
    node.set("fairness", fair.json());
    return node;
  }

  @Override
  public String csv() {
    return CsvPage.rows(Stream.concat(Stream.of(CheckParts.COLUMNS), check.rows()));
  }

  @Override
  public StudyPage page() {
    List<Table> tables = new ArrayList<>();
    if (!answer.breaches().isEmpty()) {
      tables.add(check.breaches());
    }
    if (!answer.isAsPlanned()) {
      tables.add(check.faults());
    }
    tables.add(fair.table());
    return new StudyPage(
        file.plan().name(),
        RotaFacts.line("", check.verdict(rules.title())),
        List.of(facts.size(), RotaFacts.line("rules", rules.id()), requests(), facts.basis()),
        tables,
        List.of(fair.requests()),
        List.of(RotaGrid.of(file.plan(), rota, rules.terms(), answer.breaches()), fair.chart()),
        Stream.concat(
                Stream.of(
                    "Rules are read from second-hand texts of the contract; docs/rota-rules.md names them, and this is no legal advice."),
                facts.notes().stream())
            .toList());
  }

  private Line requests() {
    return RotaFacts.line("requests", "%s of %s met".formatted(fair.met(), fair.asked()));
  }
}
