package parley.rota.solve;

import java.util.List;
import parley.rota.model.Absence;
import parley.rota.model.Fixed;

/**
 * Why there is no rota: things that cannot all hold at once, given the doctors, their skills and
 * days in post, and at most one duty a day for each.
 *
 * @param items the smallest set that was found, rules first
 * @param proven whether no rota can keep all of them; else they are what the least bad rota that
 *     was found does not keep
 * @param minimal whether it was shown of each of them that without it there is a rota that keeps
 *     the others
 */
public record Conflict(List<Item> items, boolean proven, boolean minimal) {

  /** Copies the list. */
  public Conflict {
    items = List.copyOf(items);
  }

  /** One of the things that clash. */
  public sealed interface Item {

    /**
     * A rule, of all doctors.
     *
     * @param rule its id
     */
    record OfRule(String rule) implements Item {}

    /**
     * The minimum and maximum of a demand, on all of its days.
     *
     * @param demand its id
     */
    record OfDemand(String demand) implements Item {}

    /** A doctor's leave, or rest. */
    record OfAbsence(Absence absence) implements Item {}

    /** A day that was settled before. */
    record OfFixed(Fixed fixed) implements Item {}

    /**
     * The days of the week on which a doctor has no duties.
     *
     * @param doctor id
     */
    record OfNeverOn(String doctor) implements Item {}
  }
}
