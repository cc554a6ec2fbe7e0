package parley.service.impact;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parley.service.hospital.Hospital;
import parley.service.hospital.SessionKind;
import parley.service.kernel.Fan;
import parley.service.kernel.Runner;
import parley.service.surge.Interaction;
import parley.service.surge.SurgeEffects;
import parley.service.walkout.RecoverySpread;
import parley.service.walkout.Spread;
import parley.service.walkout.WalkoutEngine;

/** Runs the planned layer of all hospitals in each world, and sums up. */
final class PlannedLayer {

  private final ImpactQuestion question;
  private final Rows places;
  private final List<World> worlds;

  PlannedLayer(ImpactQuestion question) {
    this.question = question;
    places = new Rows(question);
    worlds =
        question.surges().isEmpty()
            ? List.of(World.WALKOUT)
            : List.of(World.WALKOUT, World.SURGE, World.NEITHER, World.BOTH);
  }

  PlannedImpact answer(long seed, int replications, Runner runner) {
    List<double[]> rows = runner.run(replications, r -> replication(seed, r));
    return answer(seed, rows);
  }

  /** The rows of all worlds, one after the other. */
  private double[] replication(long seed, int replication) {
    Circumstance circumstance = question.circumstances().apply(replication);
    double[] all = new double[worlds.size() * places.length()];
    for (int w = 0; w < worlds.size(); w++) {
      Rows.Row row = places.row();
      for (int h = 0; h < question.hospitals().size(); h++) {
        Hospital hospital = question.hospitals().get(h);
        row.put(
            h,
            WalkoutEngine.outcome(
                question.of(hospital, worlds.get(w), circumstance),
                question.seed(hospital, seed),
                replication));
      }
      System.arraycopy(row.numbers(), 0, all, w * places.length(), places.length());
    }
    return all;
  }

  private List<double[]> of(List<double[]> all, World world) {
    int from = worlds.indexOf(world) * places.length();
    return all.stream().map(a -> Arrays.copyOfRange(a, from, from + places.length())).toList();
  }

  private PlannedImpact answer(long seed, List<double[]> all) {
    List<double[]> rows = of(all, worlds.getLast());
    List<Optional<Spread>> keptByDay = new ArrayList<>();
    for (int d = 0; d < question.daysOfWalkout(); d++) {
      keptByDay.add(kept(rows, places.day(d)));
    }
    Map<SessionKind, Optional<Spread>> keptByKind = new LinkedHashMap<>();
    Map<SessionKind, Spread> cancelledByKind = new LinkedHashMap<>();
    Map<SessionKind, PlannedImpact.Draws> drawsByKind = new EnumMap<>(SessionKind.class);
    for (SessionKind kind : SessionKind.values()) {
      drawsByKind.put(kind, draws(rows, places.kind(kind)));
      keptByKind.put(kind, kept(rows, places.kind(kind)));
      cancelledByKind.put(kind, spread(rows, places.cancelled(kind)));
    }
    return new PlannedImpact(
        question,
        seed,
        rows.size(),
        kept(rows, Rows.ALL),
        keptByKind,
        keptByDay,
        named(places.specialties, s -> kept(rows, places.specialty(s))),
        named(places.urgencies, u -> kept(rows, places.urgency(u))),
        spread(rows, Rows.CANCELLED),
        cancelledByKind,
        waiting(rows),
        recovery(rows, Rows.RECOVERY),
        named(places.specialties, s -> recovery(rows, places.recovery(s))),
        spread(rows, Rows.STAND_INS),
        spread(rows, Rows.GAPS),
        hospitals(rows),
        question.surges().isEmpty() ? List.of() : effects(all),
        draws(rows, Rows.ALL),
        drawsByKind);
  }

  private static PlannedImpact.Draws draws(List<double[]> rows, int place) {
    return new PlannedImpact.Draws(Rows.kept(rows, place), Rows.lost(rows, place));
  }

  private Fan waiting(List<double[]> rows) {
    double[][] byDay = new double[question.days()][];
    Arrays.setAll(byDay, day -> Rows.column(rows, places.waiting(day)));
    return Fan.of(byDay);
  }

  private List<PlannedImpact.OfHospital> hospitals(List<double[]> rows) {
    List<PlannedImpact.OfHospital> hospitals = new ArrayList<>();
    for (int h = 0; h < question.hospitals().size(); h++) {
      int at = places.hospital(h);
      hospitals.add(
          new PlannedImpact.OfHospital(
              question.hospitals().get(h).code(),
              question.hospitals().get(h).name(),
              question.hospitals().get(h).region(),
              spread(rows, at).mean(),
              kept(rows, at),
              Spread.of(Rows.lost(rows, at)).orElseThrow(),
              recovery(rows, at + 2),
              spread(rows, at + 3),
              returns(rows, h)));
    }
    return hospitals;
  }

  private List<PlannedImpact.DayReturn> returns(List<double[]> rows, int place) {
    Hospital hospital = question.hospitals().get(place);
    double share =
        IntStream.range(0, rows.size())
            .mapToDouble(r -> question.circumstances().apply(r).absentShare())
            .average()
            .orElse(0);
    List<PlannedImpact.DayReturn> returns = new ArrayList<>();
    for (int d = 0; d < question.daysOfWalkout(); d++) {
      LocalDate day = question.from().toLocalDate().plusDays(d);
      if (day.atTime(hospital.plannedShift().fromHour(), 0).isBefore(question.to())) {
        returns.add(
            new PlannedImpact.DayReturn(
                day,
                share * due(hospital, day),
                spread(rows, places.returned(place, d, SessionKind.THEATRE)).mean(),
                spread(rows, places.returned(place, d, SessionKind.CLINIC)).mean()));
      }
    }
    return returns;
  }

  /** Staff of the group that are due to work on a day. */
  private double due(Hospital hospital, LocalDate day) {
    DayOfWeek weekday = question.holidays().contains(day) ? DayOfWeek.SUNDAY : day.getDayOfWeek();
    return hospital.grades().stream()
        .filter(g -> g.group().equals(question.group()))
        .mapToDouble(g -> hospital.dueToWork(g.name(), weekday.ordinal()))
        .sum();
  }

  private List<SurgeEffects> effects(List<double[]> all) {
    return Interaction.of(
        ImpactEngine.PLANNED_MEASURES,
        effects(all, World.NEITHER),
        effects(all, World.WALKOUT),
        effects(all, World.SURGE),
        effects(all, World.BOTH));
  }

  private double[][] effects(List<double[]> all, World world) {
    return of(all, world).stream()
        .map(row -> new double[] {row[Rows.CANCELLED], row[Rows.ALL + 1], row[Rows.GAPS]})
        .toArray(double[][]::new);
  }

  private static <T> Map<String, T> named(List<String> names, IntFunction<T> of) {
    Map<String, T> map = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      map.put(names.get(i), of.apply(i));
    }
    return map;
  }

  private static Optional<Spread> kept(List<double[]> rows, int place) {
    return Spread.of(Rows.kept(rows, place));
  }

  private static Spread spread(List<double[]> rows, int place) {
    return Spread.of(Rows.column(rows, place)).orElseThrow();
  }

  private static RecoverySpread recovery(List<double[]> rows, int place) {
    return RecoverySpread.of(Rows.column(rows, place));
  }
}
