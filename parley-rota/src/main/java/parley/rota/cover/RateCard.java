package parley.rota.cover;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import parley.casefile.Confidence;
import parley.rota.model.Days;

/**
 * What an hour of cover costs, by bands of the week: an input, which somebody has set or asked for.
 *
 * @param source where it was read
 * @param contested who does not accept it, in words, if anybody; empty if nobody is known to
 * @param bands the first that holds a minute counts
 */
public record RateCard(
    String id, String title, Source source, Optional<String> contested, List<Band> bands) {

  /** Copies the bands, and checks that there is one and each has an id of its own. */
  public RateCard {
    bands = List.copyOf(bands);
    Checks.require(!bands.isEmpty(), "The rate card %s has no band; expected one or more.", id);
    Checks.ids("band of the rate card " + id, bands, Band::id);
  }

  /**
   * Where a card was read.
   *
   * @param link the address; empty if there is none
   * @param date from which it held, or on which it was published
   * @param isSynthetic whether the rates were made, and are nobody's
   * @param confidence how far the source carries them
   */
  public record Source(
      String title,
      String link,
      LocalDate date,
      String licence,
      boolean isSynthetic,
      Confidence confidence) {}

  /**
   * Hours with the same rate.
   *
   * @param days on which the hours begin
   * @param from civil time
   * @param to civil time; when not after {@code from}, on the next day
   * @param pencePerHour 0 or more
   */
  public record Band(String id, Days days, LocalTime from, LocalTime to, long pencePerHour) {

    /** Checks the rate. */
    public Band {
      Checks.require(
          pencePerHour >= 0,
          "The band %s has a rate of %s pence an hour; expected 0 or more.",
          id,
          pencePerHour);
    }

    /** Whether a civil minute lies in the band. */
    boolean includes(LocalDateTime minute, Holidays holidays) {
      LocalDate day = minute.toLocalDate();
      LocalTime time = minute.toLocalTime();
      if (to.isAfter(from)) {
        return !time.isBefore(from) && time.isBefore(to) && on(day, holidays);
      }
      return !time.isBefore(from) && on(day, holidays)
          || time.isBefore(to) && on(day.minusDays(1), holidays);
    }

    private boolean on(LocalDate day, Holidays holidays) {
      return days.include(day, holidays.has(day));
    }
  }

  /** Which days are public holidays. */
  @FunctionalInterface
  interface Holidays {
    boolean has(LocalDate day);
  }

  /** The band of a civil minute. */
  Optional<Band> findBand(LocalDateTime minute, Holidays holidays) {
    return bands.stream().filter(b -> b.includes(minute, holidays)).findFirst();
  }
}
