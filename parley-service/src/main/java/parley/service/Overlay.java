package parley.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;

/**
 * Another load on the service beside the days of a walkout: dates beside dates, and nothing more.
 * Nothing here says that one caused the other.
 *
 * @param walkout id of the walkout
 * @param measure the load, as in {@code flu-patients}
 * @param days every calendar day that the walkout touches; a day without a figure stays empty
 * @param lastBefore the newest figure that speaks of a time before the walkout
 * @param firstAfter the first figure that speaks of a time after it
 */
public record Overlay(
    String walkout,
    String measure,
    List<Day> days,
    Optional<Dated> lastBefore,
    Optional<Dated> firstAfter) {

  /** Copies the list. */
  public Overlay {
    days = List.copyOf(days);
  }

  /** A day with the figures of that day. */
  public record Day(LocalDate date, List<Figure> figures) {

    /** Copies the list. */
    public Day {
      figures = List.copyOf(figures);
    }
  }

  /** A figure with the days that it speaks of: those of its event, else the day it became known. */
  public record Dated(LocalDate from, LocalDate to, Figure figure) {}
}
