package parley.talks.stand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The cycles of the dispute: ballot, notice, offer, strike, pause. One cycle is one counted walkout
 * that has begun.
 *
 * @param medians the medians of each scope, a step that no cycle has being left out
 */
public record CycleTable(List<Cycle> cycles, List<Median> medians) {

  /** Copies the lists. */
  public CycleTable {
    cycles = List.copyOf(cycles);
    medians = List.copyOf(medians);
  }

  /** A step of a cycle, in days. */
  public enum Step {
    /** From the result of the ballot to the announcement of the walkout. */
    BALLOT_TO_NOTICE,
    /** From the announcement to the last offer tabled before the walkout. */
    NOTICE_TO_OFFER,
    /** From that offer to the start. */
    OFFER_TO_STRIKE,
    /** From the announcement to the start. */
    NOTICE_TO_STRIKE,
    /** Strike days. */
    STRIKE,
    /** From the end to the announcement of the next walkout. */
    PAUSE
  }

  /**
   * A cycle.
   *
   * @param ordinal the walkout's computed place
   * @param ballot the result of its ballot, if it came after the walkout before
   * @param notice the day it was announced; empty if the record knows of it from the walkout itself
   * @param offer id of the last offer tabled from the announcement to the start; without an
   *     announcement, since the end of the walkout before
   * @param days days of each step that the cycle has
   */
  public record Cycle(
      String walkout,
      int ordinal,
      Optional<LocalDate> ballot,
      Optional<LocalDate> notice,
      Optional<String> offer,
      LocalDate strike,
      Optional<LocalDate> pause,
      List<Days> days) {

    /** Copies the list. */
    public Cycle {
      days = List.copyOf(days);
    }

    /** The days of a step. */
    public Optional<Long> findDays(Step step) {
      return days.stream().filter(d -> d.step == step).map(Days::days).findFirst();
    }
  }

  /** The days of a step. */
  public record Days(Step step, long days) {}

  /** Over which cycles a median is taken. */
  public enum Scope {
    WHOLE_RECORD,
    /** Walkouts since the state of talks last left settled. */
    SINCE_REOPENED
  }

  /**
   * The median days of a step.
   *
   * @param cycles over how many cycles
   */
  public record Median(Scope scope, Step step, BigDecimal days, int cycles) {}
}
