package parley.rota.columns;

import java.util.Arrays;

/**
 * What a job found: for some people, other pieces of line on a window.
 *
 * @param units of work that it took
 */
record Change(int[] persons, int from, byte[][] pieces, double units) {

  /** Nothing new. */
  static Change none(Effort effort) {
    return new Change(new int[0], 0, new byte[0][], effort.units());
  }

  /** What a roster has for the people of seats on a window. */
  static Change of(Tally tally, Seat[] seats, int from, int to, Effort effort) {
    int[] persons = Arrays.stream(seats).mapToInt(s -> s.person).toArray();
    byte[][] pieces =
        Arrays.stream(persons)
            .mapToObj(p -> Arrays.copyOfRange(tally.line(p), from, to))
            .toArray(byte[][]::new);
    return new Change(persons, from, pieces, effort.units());
  }

  void apply(Tally tally) {
    for (int i = 0; i < persons.length; i++) {
      tally.set(persons[i], from, pieces[i]);
    }
  }
}
