package parley.rota.model;

import java.time.LocalDate;
import java.util.Comparator;

/** A doctor's shift that starts on a day. */
public record Duty(String doctor, LocalDate day, String shift) implements Comparable<Duty> {

  private static final Comparator<Duty> ORDER =
      Comparator.comparing(Duty::doctor).thenComparing(Duty::day).thenComparing(Duty::shift);

  @Override
  public int compareTo(Duty other) {
    return ORDER.compare(this, other);
  }
}
