package parley.rota.line;

import java.util.Arrays;

/** Who does what on which day: 0 is a day off, 1 the first shift, and so on. */
public final class Roster {

  private final int days;
  private final byte[] shifts;

  private Roster(int people, int days, byte[] shifts) {
    if (shifts.length != people * days) {
      throw new IllegalArgumentException(
          "A roster has %s entries; expected %s for %s people on %s days."
              .formatted(shifts.length, people * days, people, days));
    }
    this.days = days;
    this.shifts = shifts;
  }

  /** Copies the entries, person by person, each day by day. */
  public static Roster of(int people, int days, byte[] shifts) {
    return new Roster(people, days, shifts.clone());
  }

  /** How many days. */
  public int days() {
    return days;
  }

  /** How many people. */
  public int people() {
    return shifts.length / days;
  }

  /** What a person does on a day: 0 nothing, else 1 more than the shift's index. */
  public int at(int person, int day) {
    return shifts[person * days + day];
  }

  /** A copy of a person's line. */
  public byte[] line(int person) {
    return Arrays.copyOfRange(shifts, person * days, (person + 1) * days);
  }

  /** A copy of all entries, person by person. */
  public byte[] toBytes() {
    return shifts.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Roster r && r.days == days && Arrays.equals(r.shifts, shifts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(shifts);
  }
}
