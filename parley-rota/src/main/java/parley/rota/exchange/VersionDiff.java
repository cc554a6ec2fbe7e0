package parley.rota.exchange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import parley.rota.model.Duty;
import parley.rota.model.Rota;
import parley.rota.rules.NoticeOf;
import parley.rota.rules.Rule;
import parley.rota.rules.RuleSet;

/**
 * What a version of a rota changes, day by day, and on how much notice.
 *
 * @param published the day on which the changes are made known
 * @param noticeDays days of the calendar that are due before a change
 * @param changes in the order of doctors and days
 */
public record VersionDiff(LocalDate published, int noticeDays, List<Change> changes) {

  /** Copies the list. */
  public VersionDiff {
    changes = List.copyOf(changes);
  }

  /** What happens to a doctor's day. */
  public enum Kind {
    /** A day without duty has one. */
    ADDED,
    /** A day with duty has none. */
    REMOVED,
    /** A day has other duties. */
    CHANGED
  }

  /**
   * A doctor's day with other duties than before.
   *
   * @param before shifts, in the order of their ids
   * @param after shifts, in the order of their ids
   * @param noticeDays from the day of publication to the day; below 0 if the day is over
   * @param isLate whether that is less than is due
   */
  public record Change(
      String doctor,
      LocalDate day,
      List<String> before,
      List<String> after,
      long noticeDays,
      boolean isLate) {

    /** Copies the lists. */
    public Change {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /** What happens to the day. */
    public Kind kind() {
      if (before.isEmpty()) {
        return Kind.ADDED;
      }
      return after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }
  }

  /**
   * The differences between two versions, by the notice that a set of rules asks for a change of a
   * roster.
   *
   * @throws IllegalArgumentException if the set says nothing of it
   */
  public static VersionDiff of(Rota before, Rota after, LocalDate published, RuleSet rules) {
    int days =
        rules.rules().stream()
            .filter(Rule.Notice.class::isInstance)
            .map(Rule.Notice.class::cast)
            .filter(n -> n.of() == NoticeOf.ROSTER_CHANGE)
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "The rules %s say nothing of notice of a change; expected the days of notice."
                        .formatted(rules.id())))
            .days();
    return of(before, after, published, days);
  }

  /** The differences between two versions, with so many days of notice due. */
  public static VersionDiff of(Rota before, Rota after, LocalDate published, int noticeDays) {
    Map<Place, SortedSet<String>> old = byPlace(before);
    Map<Place, SortedSet<String>> young = byPlace(after);
    SortedSet<Place> places = new TreeSet<>(old.keySet());
    places.addAll(young.keySet());
    List<Change> changes =
        places.stream()
            .filter(p -> !shifts(old, p).equals(shifts(young, p)))
            .map(p -> change(p, shifts(old, p), shifts(young, p), published, noticeDays))
            .toList();
    return new VersionDiff(published, noticeDays, changes);
  }

  private static Change change(
      Place place, List<String> before, List<String> after, LocalDate published, int due) {
    long notice = ChronoUnit.DAYS.between(published, place.day());
    return new Change(place.doctor(), place.day(), before, after, notice, notice < due);
  }

  /** The changes of each doctor who has any. */
  public SortedMap<String, List<Change>> byDoctor() {
    return changes.stream()
        .collect(Collectors.groupingBy(Change::doctor, TreeMap::new, Collectors.toList()));
  }

  /** The changes that come later than is due. */
  public List<Change> listLate() {
    return changes.stream().filter(Change::isLate).toList();
  }

  /** A doctor's day. */
  private record Place(String doctor, LocalDate day) implements Comparable<Place> {

    @Override
    public int compareTo(Place other) {
      int byDoctor = doctor.compareTo(other.doctor);
      return byDoctor != 0 ? byDoctor : day.compareTo(other.day);
    }
  }

  private static Map<Place, SortedSet<String>> byPlace(Rota rota) {
    Map<Place, SortedSet<String>> shifts = new TreeMap<>();
    for (Duty duty : rota.duties()) {
      shifts
          .computeIfAbsent(new Place(duty.doctor(), duty.day()), p -> new TreeSet<>())
          .add(duty.shift());
    }
    return shifts;
  }

  private static List<String> shifts(Map<Place, SortedSet<String>> all, Place place) {
    return List.copyOf(all.getOrDefault(place, new TreeSet<>()));
  }
}
