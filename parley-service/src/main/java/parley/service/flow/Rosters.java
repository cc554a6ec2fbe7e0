package parley.service.flow;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parley.service.hospital.Duty;
import parley.service.hospital.Hospital;
import parley.service.hospital.Shift;
import parley.service.kernel.KeyedRandom;
import parley.service.kernel.Roster;

/**
 * Who is on duty hour by hour. Lines of one duty are added up wherever their shifts overlap. Of a
 * part number, such as 4.3, the four are there and one more in three tenths of the shifts, drawn by
 * a key: without bias on any one day, and never fewer where the course has more.
 */
final class Rosters {

  private static final int HOURS = 24;
  private static final int STAFF = 0x5354;

  /** So that a number that is whole but for the last bits of its sum stays whole. */
  private static final double CLOSE = 1e-9;

  private Rosters() {}

  private record Line(int place, int from, int hours) {

    boolean isOnAt(int hour) {
      return Math.floorMod(hour - from, HOURS) < hours;
    }
  }

  /**
   * The staff of a duty in hours from the start of the run.
   *
   * @param replication the key of the replication
   */
  static Roster of(Hospital hospital, String duty, Days days, int allDays, long replication) {
    List<Line> lines = lines(hospital, duty);
    int[] changes =
        lines.stream()
            .flatMapToInt(line -> IntStream.of(line.from(), (line.from() + line.hours()) % HOURS))
            .sorted()
            .distinct()
            .toArray();
    double[] starts = new double[(allDays + 1) * changes.length];
    int[] units = new int[starts.length];
    int shifts = 0;
    KeyedRandom random = new KeyedRandom();
    for (int day = -1; day < allDays; day++) {
      for (int c = 0; c < changes.length; c++) {
        int at = at(day, changes[c]);
        int next = c + 1 < changes.length ? at(day, changes[c + 1]) : at(day + 1, changes[0]);
        if (next > 0) {
          long hour = days.date(day).toEpochDay() * HOURS + changes[c];
          random.use(KeyedRandom.entity(replication, STAFF, hour), duty.hashCode());
          starts[shifts] = Math.max(0, at);
          units[shifts] =
              (int) Math.floor(onDuty(lines, days, day, changes[c]) + random.nextDouble() + CLOSE);
          shifts++;
        }
      }
    }
    return new Roster(
        Arrays.copyOf(starts, shifts), Arrays.copyOf(units, shifts), Double.POSITIVE_INFINITY);
  }

  private static int at(int day, int hour) {
    return day * HOURS + hour;
  }

  private static List<Line> lines(Hospital hospital, String duty) {
    return IntStream.range(0, hospital.duties().size())
        .filter(line -> hospital.duties().get(line).name().equals(duty))
        .mapToObj(line -> {
          Duty d = hospital.duties().get(line);
          Shift shift =
              hospital.shifts().stream()
                  .filter(s -> s.name().equals(d.shift()))
                  .findFirst()
                  .orElseThrow();
          return new Line(line, shift.fromHour(), shift.hours());
        })
        .toList();
  }

  private static double onDuty(List<Line> lines, Days days, int day, int hour) {
    double sum = 0;
    for (Line line : lines) {
      if (line.isOnAt(hour)) {
        // One that began later in the day than this hour began on the day before.
        int began = hour >= line.from() ? day : day - 1;
        sum += days.onDuty(began, line.place());
      }
    }
    return sum;
  }
}
