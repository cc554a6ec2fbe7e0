package parley.service.impact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import parley.service.hospital.Hospital;
import parley.service.hospital.Surge;
import parley.service.kernel.KeyedRandom;
import parley.service.walkout.Absence;
import parley.service.walkout.Policy;
import parley.service.walkout.WalkoutQuestion;

/**
 * What a walkout does to the patients of hospitals.
 *
 * @param hospitals one or more, each code once
 * @param group of grades that walks out, as the hospitals name it
 * @param from when the walkout starts
 * @param to when it ends
 * @param daysAfter that are looked at after its last day
 * @param holidays on which hospitals work as on a Sunday
 * @param circumstances by replication; may be called by several threads at once
 * @param surges by the code of the hospital; empty if there is none
 */
public record ImpactQuestion(
    List<Hospital> hospitals,
    String group,
    LocalDateTime from,
    LocalDateTime to,
    int daysAfter,
    Set<LocalDate> holidays,
    IntFunction<Circumstance> circumstances,
    Map<String, Surge> surges) {

  /**
   * Days before the walkout: a flow of patients is run over them first, so that beds are in use.
   */
  static final int DAYS_BEFORE = 28;

  private static final int MOST_DAYS = 366;

  /** Checks the times, and copies. */
  public ImpactQuestion {
    hospitals = List.copyOf(hospitals);
    holidays = Set.copyOf(holidays);
    surges = Map.copyOf(surges);
    require(!hospitals.isEmpty(), "There is no hospital; expected one or more.");
    require(
        hospitals.stream().map(Hospital::code).distinct().count() == hospitals.size(),
        "A hospital is there twice; expected each code once.");
    require(
        to.isAfter(from) && ChronoUnit.DAYS.between(from, to) <= MOST_DAYS,
        "The walkout runs from %s to %s; expected an end after it, within %s days.",
        from,
        to,
        MOST_DAYS);
    require(
        daysAfter >= 0 && daysAfter <= MOST_DAYS,
        "%s days after the walkout are asked for; expected 0 to %s.",
        daysAfter,
        MOST_DAYS);
  }

  private static void require(boolean holds, String sentence, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found));
    }
  }

  /** The first day that is looked at. */
  public LocalDate first() {
    return from.toLocalDate().minusDays(DAYS_BEFORE);
  }

  /** How many days are looked at. */
  public int days() {
    return DAYS_BEFORE + daysOfWalkout() + daysAfter;
  }

  /** How many dates the walkout touches, from its start to its end. */
  int daysOfWalkout() {
    return (int) ChronoUnit.DAYS.between(from.toLocalDate(), to.toLocalDate()) + 1;
  }

  /** What can be compared: without a surge, the walkout alone. */
  List<World> worlds() {
    return surges.isEmpty() ? List.of(World.NEITHER, World.WALKOUT) : List.of(World.values());
  }

  /** The same about one of the hospitals. */
  public ImpactQuestion withHospital(String code) {
    List<Hospital> one = hospitals.stream().filter(h -> h.code().equals(code)).toList();
    return new ImpactQuestion(one, group, from, to, daysAfter, holidays, circumstances, surges);
  }

  /** What is asked of a hospital: its own random numbers whatever others are asked beside it. */
  long seed(Hospital hospital, long seed) {
    return KeyedRandom.entity(seed, 0, hospital.code().hashCode());
  }

  /**
   * The walkout as one hospital meets it. In a world without one nobody is absent, but the same
   * days count.
   */
  WalkoutQuestion of(Hospital hospital, World world, Circumstance circumstance) {
    return new WalkoutQuestion(
        hospital,
        first(),
        days(),
        Optional.of(
            Absence.even(
                hospital, group, from, to, world.hasWalkout() ? circumstance.absentShare() : 0)),
        world.hasWalkout() ? circumstance.policy() : new Policy.PriorityOrder(),
        surge(hospital, world),
        holidays);
  }

  /** The surge of a hospital in a world. */
  Optional<Surge> surge(Hospital hospital, World world) {
    return world.hasSurge() ? Optional.ofNullable(surges.get(hospital.code())) : Optional.empty();
  }
}
