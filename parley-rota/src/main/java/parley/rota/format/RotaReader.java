package parley.rota.format;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import parley.casefile.Confidence;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;
import parley.rota.model.Absence;
import parley.rota.model.Days;
import parley.rota.model.Demand;
import parley.rota.model.Doctor;
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

/** Walks through a checked rota file: who and what there is. */
final class RotaReader {

  private final CheckedNode root;
  private final Names sourceIds = new Names("source");
  private final Names shiftIds = new Names("shift");
  private final Names doctorIds = new Names("doctor");
  private final Names demandIds = new Names("demand");
  private final Names skills = new Names("skill");

  RotaReader(CheckedNode root) {
    this.root = root;
  }

  RotaFile file() throws CaseFaultsException {
    List<FileSource> sources = new ArrayList<>();
    for (CheckedNode item : root.at("sources").items()) {
      sources.add(
          new FileSource(
              sourceIds.add(item.at("id")),
              item.at("title").text(),
              item.at("link").text(),
              item.at("licence").text(),
              Fields.text(item, "date")));
    }
    Basis basis = basis(root.at("basis"));
    Horizon horizon = horizon(root.at("horizon"));
    List<Shift> shifts = new ArrayList<>();
    for (CheckedNode item : root.at("shifts").items()) {
      shifts.add(shift(item));
    }
    List<Doctor> doctors = new ArrayList<>();
    for (CheckedNode item : root.at("doctors").items()) {
      doctors.add(doctor(item));
    }
    checkSkills();
    List<Demand> demand = new ArrayList<>();
    for (CheckedNode item : root.at("demand").items()) {
      demand.add(demand(item));
    }
    DiaryReader diary = new DiaryReader(root, horizon, doctorIds, shiftIds);
    List<Absence> absences = diary.absences();
    List<Request> requests = diary.requests();
    List<Fixed> fixed = diary.fixed();
    History history = root.has("history") ? diary.history() : History.NONE;
    Weights weights = root.has("weights") ? weights(root.at("weights")) : Weights.USUAL;
    RotaPlan plan =
        root.make(() ->
            new RotaPlan(
                root.at("id").text(),
                root.at("name").text(),
                root.at("rules").text(),
                horizon,
                shifts,
                doctors,
                demand,
                absences,
                requests,
                fixed,
                history,
                weights));
    Optional<Rota> rota = root.has("rota") ? Optional.of(diary.rota()) : Optional.empty();
    return new RotaFile(
        plan,
        rota,
        sources,
        basis,
        Fields.items(root, "notes").stream().map(CheckedNode::text).toList());
  }

  private Basis basis(CheckedNode node) throws CaseFaultsException {
    List<String> ids = new ArrayList<>();
    for (CheckedNode id : node.at("sources").items()) {
      ids.add(sourceIds.known(id));
    }
    return node.make(() ->
        new Basis(
            node.at("synthetic").truth(),
            Confidence.valueOf(node.at("confidence").text().toUpperCase(Locale.ROOT)),
            ids));
  }

  private static Horizon horizon(CheckedNode node) throws CaseFaultsException {
    LocalDate first = node.at("first").day();
    LocalDate last = node.at("last").day();
    if (last.isBefore(first)) {
      throw node.at("last")
          .fault("the last day " + last, "a day not before the first, " + first, "");
    }
    if (last.isAfter(first.plusDays(1_098))) {
      throw node.at("last").fault("the last day " + last, "at most three years", "");
    }
    Set<LocalDate> holidays = new HashSet<>();
    Fields.items(node, "holidays").forEach(h -> holidays.add(h.day()));
    int days = Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
    return node.make(() ->
        new Horizon(
            first,
            days,
            ZoneId.of(node.at("zone").text()),
            holidays,
            Fields.truth(node, "repeats")));
  }

  private Shift shift(CheckedNode node) throws CaseFaultsException {
    String id = shiftIds.add(node.at("id"));
    if (Cells.isReserved(id)) {
      throw node.at("id")
          .fault(
              "the code \"" + id + "\"",
              "a code other than " + String.join(", ", Cells.RESERVED),
              "a grid uses these for days without duty.");
    }
    Optional<OnCallWork> onCall = Optional.empty();
    if (node.has("onCall")) {
      CheckedNode work = node.at("onCall");
      List<Episode> workingDay = episodes(work.at("workingDay"));
      List<Episode> weekend = episodes(work.at("weekend"));
      onCall = Optional.of(work.make(() -> new OnCallWork(workingDay, weekend)));
    }
    Optional<OnCallWork> expected = onCall;
    Shift shift =
        node.make(() ->
            new Shift(
                id,
                Fields.text(node, "name").orElse(id),
                LocalTime.parse(node.at("start").text()),
                LocalTime.parse(node.at("end").text()),
                expected,
                Fields.texts(node, "skills"),
                Fields.whole(node, "breaks").orElse(0)));
    checkLength(node, shift);
    return shift;
  }

  private static void checkLength(CheckedNode node, Shift shift) throws CaseFaultsException {
    int minutes = shift.clockMinutes();
    if (shift.breakMinutes() > minutes) {
      throw node.at("breaks")
          .fault(
              "breaks of %s minutes".formatted(shift.breakMinutes()),
              "no more than the shift's %s minutes".formatted(minutes),
              "");
    }
    if (shift.onCall().isPresent()) {
      OnCallWork work = shift.onCall().get();
      for (List<Episode> episodes : List.of(work.workingDay(), work.weekend())) {
        if (!episodes.isEmpty() && episodes.getLast().endMinute() > minutes) {
          throw node.at("onCall")
              .fault(
                  "expected work until minute %s".formatted(episodes.getLast().endMinute()),
                  "work within the duty's %s minutes".formatted(minutes),
                  "after counts from the start of the duty.");
        }
      }
    }
  }

  private static List<Episode> episodes(CheckedNode list) throws CaseFaultsException {
    List<Episode> episodes = new ArrayList<>();
    for (CheckedNode item : list.items()) {
      episodes.add(
          item.make(() -> new Episode(item.at("after").whole(), item.at("minutes").whole())));
    }
    return episodes;
  }

  private Doctor doctor(CheckedNode node) throws CaseFaultsException {
    String id = doctorIds.add(node.at("id"));
    double perMille = node.has("share") ? 10 * node.at("share").number() : 1000;
    if (perMille != Math.rint(perMille)) {
      throw node.at("share")
          .fault(node.at("share").shown(), "a share in per cent, to a tenth at most", "");
    }
    Fields.texts(node, "skills").forEach(skills::note);
    Set<DayOfWeek> neverOn = node.has("neverOn") ? DayWords.weekdays(node.at("neverOn")) : Set.of();
    String grade = node.at("grade").text();
    return node.make(() ->
        new Doctor(
            id,
            Fields.text(node, "name").orElse(id),
            grade,
            Fields.text(node, "group").orElse(grade),
            Fields.texts(node, "skills"),
            (int) perMille,
            Fields.text(node, "weekly").map(Clock::minutes),
            Fields.truth(node, "optOut"),
            Fields.truth(node, "lowIntensityOnCall"),
            node.find("from").map(CheckedNode::day),
            node.find("to").map(CheckedNode::day),
            neverOn));
  }

  /** A skill that nobody has is a slip of the pen. */
  private void checkSkills() throws CaseFaultsException {
    for (CheckedNode shift : root.at("shifts").items()) {
      for (CheckedNode skill : Fields.items(shift, "skills")) {
        skills.known(skill);
      }
    }
  }

  private Demand demand(CheckedNode node) throws CaseFaultsException {
    String id = demandIds.add(node.at("id"));
    if (node.has("shift") == node.has("hours")) {
      throw node.fault(
          node.has("shift") ? "both shift and hours" : "neither shift nor hours",
          "one of the two",
          "shift counts those on a shift, hours those at work whatever their shift.");
    }
    if (node.has("hours") && node.has("maximum")) {
      throw node.at("maximum").fault("a maximum by the hour", "a maximum of a shift alone", "");
    }
    Optional<String> skill = Fields.text(node, "skill");
    if (skill.isPresent()) {
      skills.known(node.at("skill"));
    }
    int minimum = node.at("minimum").whole();
    int wanted = Fields.whole(node, "wanted").orElse(minimum);
    Days days = DayWords.days(node.at("days"));
    if (node.has("hours")) {
      String hours = node.at("hours").text();
      return node.make(() ->
          new Demand.OfHours(
              id,
              days,
              LocalTime.parse(hours.substring(0, 5)),
              LocalTime.parse(hours.substring(6)),
              skill,
              minimum,
              wanted));
    }
    String shift = shiftIds.known(node.at("shift"));
    return node.make(() ->
        new Demand.OfShift(id, days, shift, skill, minimum, wanted, Fields.whole(node, "maximum")));
  }

  private static Weights weights(CheckedNode node) throws CaseFaultsException {
    return node.make(() ->
        new Weights(
            node.at("shortage").whole(),
            node.at("hours").whole(),
            DiaryReader.burdens(node.at("spread"))));
  }
}
