package parley.rota.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.rota.model.Absence;
import parley.rota.model.Burden;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
import parley.rota.model.Duty;
import parley.rota.model.Episode;
import parley.rota.model.Fixed;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.OnCallWork;
import parley.rota.model.Request;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;
import parley.rota.model.Shift;
import parley.rota.model.Weights;

/** Writes a rota file as YAML, as its reader reads it. */
public final class RotaWriter {

  private RotaWriter() {}

  /**
   * The text of a file.
   *
   * @throws IllegalArgumentException if a duty given does not start on a day of the rota, or is of
   *     nobody in the plan
   */
  public static String write(RotaFile file) {
    RotaPlan plan = file.plan();
    YamlText yaml = new YamlText();
    yaml.line("kind: rota");
    yaml.field("id", plan.id()).field("name", plan.name()).field("rules", plan.rules());
    Basis basis = file.basis();
    yaml.line(
        "basis: "
            + new YamlText.Entry()
                .plain("synthetic", basis.isSynthetic())
                .plain("confidence", basis.confidence().name().toLowerCase(Locale.ROOT))
                .plain("sources", YamlText.quoted(basis.sources())));
    yaml.list(0, "notes", true, file.notes().stream().map(YamlText::quoted).toList());
    yaml.list(0, "sources", false, each(file.sources(), RotaWriter::source));
    yaml.line("horizon: " + horizon(plan.horizon()));
    yaml.list(0, "shifts", false, each(plan.shifts(), RotaWriter::shift));
    yaml.list(0, "doctors", false, each(plan.doctors(), RotaWriter::doctor));
    yaml.list(0, "demand", false, each(plan.demand(), RotaWriter::demand));
    yaml.list(0, "absences", true, each(plan.absences(), RotaWriter::absence));
    yaml.list(0, "requests", true, each(plan.requests(), RotaWriter::request));
    yaml.list(0, "fixed", true, each(plan.fixed(), RotaWriter::fixed));
    if (!plan.history().equals(History.NONE)) {
      history(yaml, plan.history());
    }
    yaml.line("weights: " + weights(plan.weights()));
    file.rota().ifPresent(rota -> yaml.list(0, "rota", false, rota(plan, rota)));
    return yaml.text();
  }

  private static <T> List<String> each(List<T> all, Function<T, YamlText.Entry> writer) {
    return all.stream().map(writer).map(YamlText.Entry::toString).toList();
  }

  private static YamlText.Entry source(FileSource source) {
    return new YamlText.Entry()
        .text("id", source.id())
        .text("title", source.title())
        .text("link", source.link())
        .text("licence", source.licence())
        .text("date", source.date());
  }

  private static YamlText.Entry horizon(Horizon horizon) {
    return new YamlText.Entry()
        .text("first", horizon.first().toString())
        .text("last", horizon.last().toString())
        .text("zone", horizon.zone().getId())
        .plain(
            "holidays",
            YamlText.quoted(horizon.holidays().stream().map(LocalDate::toString).toList()))
        .plain("repeats", horizon.cyclic(), false);
  }

  private static YamlText.Entry shift(Shift shift) {
    YamlText.Entry entry =
        new YamlText.Entry()
            .text("id", shift.id())
            .text("name", shift.name())
            .text("start", shift.start().toString())
            .text("end", shift.end().toString())
            .plain("breaks", shift.breakMinutes(), 0)
            .plain("skills", YamlText.quoted(shift.skills()), "[]");
    shift.onCall().ifPresent(work -> entry.plain("onCall", onCall(work)));
    return entry;
  }

  private static YamlText.Entry onCall(OnCallWork work) {
    return new YamlText.Entry()
        .plain("workingDay", episodes(work.workingDay()))
        .plain("weekend", episodes(work.weekend()));
  }

  private static String episodes(List<Episode> episodes) {
    return episodes.stream()
        .map(
            e -> new YamlText.Entry().plain("after", e.startMinute()).plain("minutes", e.minutes()))
        .map(YamlText.Entry::toString)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static YamlText.Entry doctor(Doctor doctor) {
    YamlText.Entry entry =
        new YamlText.Entry()
            .text("id", doctor.id())
            .text("name", doctor.name())
            .text("grade", doctor.grade())
            .text("group", doctor.group())
            .plain("skills", YamlText.quoted(doctor.skills()), "[]")
            .plain("share", BigDecimal.valueOf(doctor.sharePerMille(), 1).toPlainString(), "100.0")
            .text("weekly", doctor.weeklyMinutes().map(Clock::text))
            .plain("optOut", doctor.optedOut(), false)
            .plain("lowIntensityOnCall", doctor.lowIntensityOnCall(), false)
            .text("from", doctor.from())
            .text("to", doctor.to());
    if (!doctor.neverOn().isEmpty()) {
      entry.text("neverOn", DayWords.words(doctor.neverOn()));
    }
    return entry;
  }

  private static YamlText.Entry demand(Demand demand) {
    YamlText.Entry entry =
        new YamlText.Entry()
            .text("id", demand.id())
            .text("days", DayWords.words(demand.days()))
            .plain("minimum", demand.minimum())
            .plain("wanted", demand.wanted());
    switch (demand) {
      case Demand.OfShift of -> {
        entry.text("shift", of.shift()).text("skill", of.skill());
        of.maximum().ifPresent(m -> entry.plain("maximum", m));
      }
      case Demand.OfHours of ->
          entry.text("hours", of.from() + "-" + of.to()).text("skill", of.skill());
    }
    return entry;
  }

  private static YamlText.Entry absence(Absence absence) {
    String kind = absence.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String days =
        absence.first().equals(absence.last())
            ? absence.first().toString()
            : absence.first() + ".." + absence.last();
    return new YamlText.Entry()
        .text("doctor", absence.doctor())
        .plain("kind", kind)
        .plain("days", YamlText.quoted(List.of(days)));
  }

  private static YamlText.Entry request(Request request) {
    return new YamlText.Entry()
        .text("doctor", request.doctor())
        .plain("wants", request.wanted() ? "duty" : "off", "")
        .text("shift", request.shift())
        .plain("days", YamlText.quoted(List.of(request.day().toString())))
        .plain("weight", request.weight());
  }

  private static YamlText.Entry fixed(Fixed fixed) {
    return new YamlText.Entry()
        .text("doctor", fixed.doctor())
        .text("shift", fixed.shift().orElse(Cells.OFF))
        .plain("days", YamlText.quoted(List.of(fixed.day().toString())));
  }

  private static void history(YamlText yaml, History history) {
    yaml.line("history:");
    Map<List<String>, List<String>> days = new LinkedHashMap<>();
    for (Duty duty : history.duties()) {
      days.computeIfAbsent(List.of(duty.doctor(), duty.shift()), k -> new ArrayList<>())
          .add(duty.day().toString());
    }
    List<String> duties = new ArrayList<>();
    days.forEach((key, list) ->
        duties.add(
            new YamlText.Entry()
                .text("doctor", key.getFirst())
                .text("shift", key.getLast())
                .plain("days", YamlText.quoted(list))
                .toString()));
    yaml.list(1, "duties", false, duties);
    List<String> carried = new ArrayList<>();
    new TreeMap<>(history.carried())
        .forEach((doctor, burdens) -> {
          YamlText.Entry entry = new YamlText.Entry().text("doctor", doctor);
          burdens(entry, burdens);
          carried.add(entry.toString());
        });
    yaml.list(1, "carried", false, carried);
  }

  private static void burdens(YamlText.Entry entry, Map<Burden, Integer> burdens) {
    burdens.entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .forEach(e -> entry.plain(BurdenFields.field(e.getKey()), e.getValue()));
  }

  private static YamlText.Entry weights(Weights weights) {
    YamlText.Entry spread = new YamlText.Entry();
    burdens(spread, weights.spread());
    return new YamlText.Entry()
        .plain("shortage", weights.shortage())
        .plain("hours", weights.hours())
        .plain("spread", spread);
  }

  private static List<String> rota(RotaPlan plan, Rota rota) {
    Horizon horizon = plan.horizon();
    for (Duty duty : rota.duties()) {
      if (!horizon.has(duty.day()) || plan.findDoctor(duty.doctor()).isEmpty()) {
        throw new IllegalArgumentException(
            "A duty of %s on %s; expected doctors of the plan, and days from %s to %s."
                .formatted(duty.doctor(), duty.day(), horizon.first(), horizon.last()));
      }
    }
    return plan.doctors().stream()
        .map(doctor -> {
          Map<LocalDate, String> codes =
              rota.listOf(doctor.id()).stream()
                  .collect(
                      Collectors.toMap(Duty::day, Duty::shift, (one, other) -> one + "+" + other));
          String weeks =
              IntStream.iterate(0, i -> i < horizon.days(), i -> i + 7)
                  .mapToObj(week ->
                      IntStream.range(week, Math.min(week + 7, horizon.days()))
                          .mapToObj(i -> codes.getOrDefault(horizon.day(i), Cells.NONE))
                          .collect(Collectors.joining(" ", "\"", "\"")))
                  .collect(Collectors.joining(", ", "[", "]"));
          return new YamlText.Entry().text("doctor", doctor.id()).plain("weeks", weeks).toString();
        })
        .toList();
  }
}
