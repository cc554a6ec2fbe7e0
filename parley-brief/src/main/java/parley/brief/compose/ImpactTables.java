package parley.brief.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.brief.page.Span;
import parley.brief.page.Table;
import parley.brief.words.Days;
import parley.service.flow.FlowMeasure;
import parley.service.impact.CaseImpact;
import parley.service.impact.FlowImpact;
import parley.service.impact.PlannedImpact;
import parley.service.impact.World;
import parley.service.surge.SurgeEffects;
import parley.service.walkout.Spread;
import parley.service.walkout.WaitingEffect;

/** The tables of what becomes of patients. */
final class ImpactTables {

  private final CaseImpact impact;
  private final PlannedImpact planned;

  ImpactTables(CaseImpact impact) {
    this.impact = impact;
    planned = impact.planned();
  }

  List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(byDay());
    tables.add(shares("Planned care kept, by class of urgency", "Class", planned.keptByUrgency()));
    tables.add(bySpecialty());
    if (!impact.lists().isEmpty()) {
      tables.add(lists());
    }
    impact.flow().map(this::flow).ifPresent(tables::add);
    List<SurgeEffects> effects = effects();
    if (!effects.isEmpty()) {
      tables.add(effects(effects));
    }
    if (planned.hospitals().size() > 1) {
      tables.add(hospitals());
    }
    return tables;
  }

  private Table byDay() {
    List<List<Span>> rows = new ArrayList<>();
    for (int d = 0; d < planned.keptByDay().size(); d++) {
      Optional<Spread> kept = planned.keptByDay().get(d);
      if (kept.isPresent()) {
        rows.add(
            cells(Days.weekday(impact.question().from().plusDays(d)), ImpactWords.share(kept)));
      }
    }
    return new Table(
        "Planned care kept, of the patients booked on a day (90 % intervals)",
        List.of("Day", "Kept"), rows);
  }

  private static Table shares(
      String caption, String heading, Map<String, Optional<Spread>> shares) {
    return new Table(
        caption,
        List.of(heading, "Kept"),
        shares.entrySet().stream()
            .map(e -> cells(e.getKey(), ImpactWords.share(e.getValue())))
            .toList());
  }

  private Table bySpecialty() {
    return new Table(
        "Planned care kept and days until nineteen of twenty put off are seen, by specialty",
        List.of("Specialty", "Kept", "Back after the last day"),
        planned.keptBySpecialty().entrySet().stream()
            .map(e ->
                cells(
                    e.getKey(),
                    ImpactWords.share(e.getValue()),
                    Optional.ofNullable(planned.recoveryBySpecialty().get(e.getKey()))
                        .map(ImpactWords::days)
                        .orElse("")))
            .toList());
  }

  private Table lists() {
    return new Table(
        "Waiting lists on %s, and what the walkout adds (90 %% intervals); what a promise of 18 weeks needs by formula"
            .formatted(
                Days.day(planned.question().first().plusDays(planned.question().days() - 1L))),
        List.of(
            "Specialty",
            "Without the walkout",
            "More who wait",
            "More over 18 weeks",
            "More over 52 weeks",
            "More over 65 weeks",
            "Length for 18 weeks",
            "Treatments a week to reach it in half a year"),
        impact.lists().stream().map(ImpactTables::list).toList());
  }

  private static List<Span> list(WaitingEffect list) {
    return cells(
        list.specialty(),
        ImpactWords.whole(list.without().size().mid()),
        ImpactWords.count(list.difference().size()),
        ImpactWords.count(list.difference().over18Weeks()),
        ImpactWords.count(list.difference().over52Weeks()),
        ImpactWords.count(list.difference().over65Weeks()),
        ImpactWords.whole(list.targets().size()),
        ImpactWords.whole(list.targets().reliefCapacity(list.with().size().mid())));
  }

  private Table flow(FlowImpact flow) {
    List<String> columns = new ArrayList<>(List.of("Measure"));
    flow.worlds().keySet().forEach(w -> columns.add(words(w)));
    columns.add("Change by the walkout");
    List<List<Span>> rows = new ArrayList<>();
    for (FlowMeasure measure : FlowMeasure.values()) {
      List<String> cells = new ArrayList<>(List.of(ImpactWords.measure(measure)));
      flow.worlds()
          .values()
          .forEach(w ->
              cells.add(
                  Optional.ofNullable(w.get(measure))
                      .map(i -> ImpactWords.mean(measure, i))
                      .orElse("")));
      cells.add(
          Optional.ofNullable(flow.changes().get(measure))
              .map(i -> ImpactWords.change(measure, i))
              .orElse(""));
      rows.add(cells(cells.toArray(String[]::new)));
    }
    return new Table(
        "Emergency departments and beds, %s to %s (means with 95 %% intervals)"
            .formatted(Days.day(flow.first()), Days.day(flow.first().plusDays(flow.days() - 1L))),
        columns,
        rows);
  }

  static String words(World world) {
    return switch (world) {
      case NEITHER -> "neither";
      case WALKOUT -> "walkout";
      case SURGE -> "surge";
      case BOTH -> "both";
    };
  }

  List<SurgeEffects> effects() {
    return Stream.concat(
            planned.effects().stream(), impact.flow().stream().flatMap(f -> f.effects().stream()))
        .toList();
  }

  private static Table effects(List<SurgeEffects> effects) {
    return new Table(
        "What walkout and surge do alone and together, against usual days (95 % intervals)",
        List.of("Measure", "Walkout", "Surge", "Both", "Beyond their sum"),
        effects.stream()
            .map(e ->
                cells(
                    ImpactWords.measure(e.measure()),
                    ImpactWords.interval(e.strike()),
                    ImpactWords.interval(e.flu()),
                    ImpactWords.interval(e.both()),
                    ImpactWords.interval(e.interaction())))
            .toList());
  }

  private Table hospitals() {
    return new Table(
        "Hospitals: planned care kept on weekdays of the walkout, patients put off, days until back",
        List.of("Code", "Hospital", "Kept", "Put off", "Back after the last day"),
        planned.hospitals().stream()
            .map(h ->
                cells(
                    h.code(),
                    h.name(),
                    ImpactWords.share(h.kept()),
                    ImpactWords.count(h.lost()),
                    ImpactWords.days(h.recovery())))
            .toList());
  }

  private static List<Span> cells(String... texts) {
    return Stream.of(texts).map(Table::cell).toList();
  }
}
