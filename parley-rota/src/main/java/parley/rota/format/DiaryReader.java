package parley.rota.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedNode;
import parley.rota.model.Absence;
import parley.rota.model.Burden;
import parley.rota.model.Duty;
import parley.rota.model.Fixed;
import parley.rota.model.History;
import parley.rota.model.Horizon;
import parley.rota.model.Request;
import parley.rota.model.Rota;

/** Reads what names doctors and days: absences, wishes, what is settled, what was, and duties. */
final class DiaryReader {

  private final CheckedNode root;
  private final Horizon horizon;
  private final Names doctorIds;
  private final Names shiftIds;

  DiaryReader(CheckedNode root, Horizon horizon, Names doctorIds, Names shiftIds) {
    this.root = root;
    this.horizon = horizon;
    this.doctorIds = doctorIds;
    this.shiftIds = shiftIds;
  }

  List<Absence> absences() throws CaseFaultsException {
    List<Absence> absences = new ArrayList<>();
    for (CheckedNode item : Fields.items(root, "absences")) {
      String doctor = doctorIds.known(item.at("doctor"));
      Absence.Kind kind =
          Absence.Kind.valueOf(item.at("kind").text().toUpperCase(Locale.ROOT).replace(' ', '_'));
      for (CheckedNode range : item.at("days").items()) {
        DayWords.Stretch stretch = DayWords.stretch(range);
        Absence absence = new Absence(doctor, stretch.first(), stretch.last(), kind);
        for (Absence other : absences) {
          if (other.doctor().equals(doctor)
              && !other.first().isAfter(absence.last())
              && !other.last().isBefore(absence.first())) {
            throw range.fault(
                "days that overlap with another absence of %s, %s to %s"
                    .formatted(doctor, other.first(), other.last()),
                "one absence for each day",
                "");
          }
        }
        absences.add(absence);
      }
    }
    return absences;
  }

  List<Request> requests() throws CaseFaultsException {
    List<Request> requests = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (CheckedNode item : Fields.items(root, "requests")) {
      String doctor = doctorIds.known(item.at("doctor"));
      Optional<String> shift = shift(item.find("shift"));
      boolean wanted = item.at("wants").text().equals("duty");
      for (CheckedNode range : item.at("days").items()) {
        for (LocalDate day : inside(range)) {
          if (!seen.add(List.of(doctor, day, shift))) {
            throw range.fault("a second wish of %s for %s".formatted(doctor, day), "one", "");
          }
          requests.add(new Request(doctor, day, shift, wanted, item.at("weight").whole()));
        }
      }
    }
    return requests;
  }

  private Optional<String> shift(Optional<CheckedNode> node) throws CaseFaultsException {
    return node.isPresent() ? Optional.of(shiftIds.known(node.get())) : Optional.empty();
  }

  List<Fixed> fixed() throws CaseFaultsException {
    List<Fixed> fixed = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (CheckedNode item : Fields.items(root, "fixed")) {
      String doctor = doctorIds.known(item.at("doctor"));
      CheckedNode code = item.at("shift");
      Optional<String> shift =
          code.text().equals(Cells.OFF) ? Optional.empty() : Optional.of(shiftIds.known(code));
      for (CheckedNode range : item.at("days").items()) {
        for (LocalDate day : inside(range)) {
          if (!seen.add(List.of(doctor, day))) {
            throw range.fault("%s settled twice for %s".formatted(day, doctor), "once", "");
          }
          fixed.add(new Fixed(doctor, day, shift));
        }
      }
    }
    return fixed;
  }

  private List<LocalDate> inside(CheckedNode range) throws CaseFaultsException {
    DayWords.Stretch stretch = DayWords.stretch(range);
    if (!horizon.has(stretch.first()) || !horizon.has(stretch.last())) {
      throw range.fault(
          range.shown(), "days from %s to %s".formatted(horizon.first(), horizon.last()), "");
    }
    return stretch.days();
  }

  History history() throws CaseFaultsException {
    CheckedNode node = root.at("history");
    List<Duty> duties = new ArrayList<>();
    for (CheckedNode item : Fields.items(node, "duties")) {
      String doctor = doctorIds.known(item.at("doctor"));
      String shift = shiftIds.known(item.at("shift"));
      for (CheckedNode range : item.at("days").items()) {
        DayWords.Stretch stretch = DayWords.stretch(range);
        if (!stretch.last().isBefore(horizon.first())) {
          throw range.fault(range.shown(), "days before the first, " + horizon.first(), "");
        }
        stretch.days().forEach(day -> duties.add(new Duty(doctor, day, shift)));
      }
    }
    Map<String, Map<Burden, Integer>> carried = new HashMap<>();
    for (CheckedNode item : Fields.items(node, "carried")) {
      String doctor = doctorIds.known(item.at("doctor"));
      if (carried.put(doctor, Map.copyOf(burdens(item))) != null) {
        throw item.at("doctor").fault("the doctor \"" + doctor + "\" twice", "one line each", "");
      }
    }
    return new History(duties, carried);
  }

  static Map<Burden, Integer> burdens(CheckedNode node) {
    Map<Burden, Integer> burdens = new EnumMap<>(Burden.class);
    for (Burden burden : Burden.values()) {
      Fields.whole(node, BurdenFields.field(burden)).ifPresent(n -> burdens.put(burden, n));
    }
    return burdens;
  }

  Rota rota() throws CaseFaultsException {
    List<Duty> duties = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (CheckedNode item : root.at("rota").items()) {
      String doctor = doctorIds.known(item.at("doctor"));
      if (!seen.add(doctor)) {
        throw item.at("doctor").fault("the doctor \"" + doctor + "\" twice", "one line each", "");
      }
      int day = 0;
      for (CheckedNode week : item.at("weeks").items()) {
        int most = Math.min(7, horizon.days() - day);
        List<String> cells = List.of(week.text().strip().split("\\s+"));
        if (cells.size() != most) {
          throw week.fault(
              "%s codes".formatted(cells.size()),
              most == 0 ? "no line after the last day" : "%s codes, one a day".formatted(most),
              "write . for a day without duty.");
        }
        for (String cell : cells) {
          for (String shift : Cells.codes(cell)) {
            duties.add(new Duty(doctor, horizon.day(day), shiftIds.known(week, shift)));
          }
          day++;
        }
      }
      if (day < horizon.days()) {
        throw item.at("weeks")
            .fault("codes for %s days".formatted(day), "%s".formatted(horizon.days()), "");
      }
    }
    return new Rota(duties);
  }
}
