package parley.brief.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import parley.brief.compose.Study;
import parley.brief.data.CsvPage;
import parley.brief.data.Json;
import parley.brief.page.StudyPage;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.brief.words.Numbers;
import parley.rota.exchange.Swap;
import parley.rota.format.RotaFile;
import parley.rota.model.Duty;
import tools.jackson.databind.node.ObjectNode;

/** Tells with whom a doctor can swap a duty. */
public final class RotaSwapsReport implements Study {

  private final RotaFile file;
  private final String doctor;
  private final LocalDate day;
  private final List<Swap> swaps;
  private final RotaFacts facts;

  /** The report. */
  public RotaSwapsReport(RotaFile file, String doctor, LocalDate day, List<Swap> swaps) {
    this.file = file;
    this.doctor = doctor;
    this.day = day;
    this.swaps = List.copyOf(swaps);
    facts = new RotaFacts(file);
  }

  @Override
  public ObjectNode json() {
    ObjectNode node = Json.object().put("kind", "rota swaps");
    facts.into(node);
    node.put("doctor", doctor).put("day", day.toString());
    node.set(
        "swaps",
        Json.list(
            swaps,
            s -> {
              ObjectNode one = Json.object().put("given", s.given().shift()).put("to", s.other());
              one.set(
                  "taken",
                  Json.one(
                      s.taken(),
                      t -> Json.object().put("day", t.day().toString()).put("shift", t.shift())));
              one.set(
                  "effects",
                  Json.list(
                      s.effects(),
                      e ->
                          Json.object()
                              .put("doctor", e.doctor())
                              .put("minutes", e.minutes())
                              .put("unmetWishes", e.unmetWishes())));
              return one.put("breachesThatAnAgreementLifts", s.agreed().size());
            }));
    return node;
  }

  @Override
  public String csv() {
    return CsvPage.rows(
        Stream.concat(
            Stream.of(
                List.of(
                    "given",
                    "to",
                    "taken day",
                    "taken shift",
                    "minutes",
                    "unmet wishes",
                    "agreed")),
            swaps.stream()
                .map(s ->
                    List.of(
                        s.given().shift(),
                        s.other(),
                        s.taken().map(t -> t.day().toString()).orElse(""),
                        s.taken().map(Duty::shift).orElse(""),
                        Long.toString(s.effects().getFirst().minutes()),
                        Long.toString(wishes(s)),
                        Integer.toString(s.agreed().size())))));
  }

  @Override
  public StudyPage page() {
    return new StudyPage(
        file.plan().name(),
        RotaFacts.line(
            "",
            swaps.isEmpty()
                ? "Nobody can take the duty of %s on %s so that the rota stays legal and covered."
                    .formatted(doctor, Days.weekday(day))
                : "The duty of %s on %s can be swapped in %s."
                    .formatted(
                        doctor, Days.weekday(day), Numbers.count(swaps.size(), "way", "ways"))),
        List.of(facts.size()),
        swaps.isEmpty() ? List.of() : List.of(table()),
        List.of(),
        List.of(),
        facts.notes());
  }

  private Table table() {
    return new Table(
        "Swaps that keep the rota legal and covered",
        List.of("gives", "to", "takes", "hours", "unmet wishes", "agreement"),
        swaps.stream()
            .map(s ->
                FairnessParts.cells(
                    s.given().shift(),
                    s.other(),
                    s.taken()
                        .map(t -> t.shift() + " on " + Days.weekday(t.day()))
                        .orElse("nothing"),
                    BreachSentences.hours(s.effects().getFirst().minutes()),
                    Long.toString(wishes(s)),
                    s.agreed().isEmpty() ? "none" : "needed"))
            .toList());
  }

  private static long wishes(Swap swap) {
    return swap.effects().stream().mapToLong(Swap.Effect::unmetWishes).sum();
  }
}
