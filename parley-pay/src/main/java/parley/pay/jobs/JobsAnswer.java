package parley.pay.jobs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.offer.OffersAnswer;

/**
 * Applicants and places by year, and when the bottleneck clears.
 *
 * @param history by population and year, oldest first
 * @param plans places as they are, and with those that are added, under both readings
 * @param posts posts that the offer calls new, against what is said of new people
 * @param headcounts posts and people that the plans add; empty if they add none
 * @param stated ratios that others gave for a year
 * @param projection the stock and flow; empty if the record does not carry one
 * @param missing what could not be computed, and why
 */
public record JobsAnswer(
    LocalDate asOf,
    JobsQuestion question,
    List<HistoryYear> history,
    List<PostsPlan> plans,
    OffersAnswer.Posts posts,
    Optional<Headcounts> headcounts,
    List<Figure> stated,
    Optional<Projection> projection,
    List<Computed.NotComputable> missing) {

  /** Copies the lists. */
  public JobsAnswer {
    history = List.copyOf(history);
    plans = List.copyOf(plans);
    stated = List.copyOf(stated);
    missing = List.copyOf(missing);
  }

  /** A part of the projection; nothing if there is none. */
  public <T> List<T> listAll(Function<Projection, List<T>> part) {
    return projection.map(part).orElse(List.of());
  }

  /** The counted years of the population that is projected. */
  public List<HistoryYear> listCounted() {
    return history.stream()
        .filter(h -> projection.map(Projection::population).equals(Optional.of(h.population())))
        .toList();
  }

  /**
   * The stock and flow of a population, projected.
   *
   * @param assumptions what the data do not settle
   * @param scenarios one for each competition, number of new applicants and plan
   * @param cohorts who leaves foundation training, by the year in which they can apply
   * @param longRun the places that hold the target for good
   * @param sensitivity the last year under other numbers
   * @param backtest counted years, had they been projected
   */
  public record Projection(
      Population population,
      List<Assumption> assumptions,
      List<Scenario> scenarios,
      List<Cohort> cohorts,
      List<LongRun> longRun,
      List<Sensitivity> sensitivity,
      List<Backtest> backtest) {

    /** Copies the lists. */
    public Projection {
      assumptions = List.copyOf(assumptions);
      scenarios = List.copyOf(scenarios);
      cohorts = List.copyOf(cohorts);
      longRun = List.copyOf(longRun);
      sensitivity = List.copyOf(sensitivity);
      backtest = List.copyOf(backtest);
    }
  }

  /**
   * One year of one population.
   *
   * @param places the places that they applied for, if the record has them
   */
  public record HistoryYear(
      int year,
      Population population,
      Figure applicants,
      Optional<Figure> places,
      Computed ratio) {}

  /** Who competes for the places. */
  public enum Competitors {
    /** Everybody who applies, for all places. */
    EVERYONE,
    /** Graduates of the country's own schools, who are placed before all others. */
    HOME_FIRST
  }

  /** How many enter the competition in a projected year. */
  public enum Entered {
    /** As many as in the newest year. */
    HELD,
    /** More or fewer each year by the average change so far. */
    TREND,
    /** In proportion to those who leave foundation training. */
    COHORTS
  }

  /**
   * A projection. Each number is a value at the middle of the assumptions, with the range over all
   * of them.
   *
   * @param longRunWaiting who waits in the long run at the middle of the assumptions
   */
  public record Scenario(
      String id,
      Competitors competitors,
      Entered entered,
      PostsPlan plan,
      List<Year> years,
      Clears clears,
      Computed longRunWaiting) {

    /** Copies the list. */
    public Scenario {
      years = List.copyOf(years);
    }
  }

  /**
   * A projected year.
   *
   * @param posts places that open in the year
   * @param added places that were added up to the year
   */
  public record Year(
      int year,
      BigDecimal posts,
      BigDecimal added,
      Computed.Known applicants,
      Computed.Known ratio,
      Computed.Known waiting) {}

  /**
   * The first year from which the ratio stays at or below the target up to the horizon.
   *
   * @param earliest under the assumptions that suit best; empty if under none
   * @param middle at the middle of the assumptions; empty if not
   * @param latest under the assumptions that suit worst; empty if not under all
   */
  public record Clears(
      BigDecimal target,
      Optional<Integer> earliest,
      Optional<Integer> middle,
      Optional<Integer> latest) {}

  /** Who leaves foundation training and can start specialty training in a year. */
  public record Cohort(int year, From from, Computed.Known leaving) {

    /** From what the number comes. */
    public enum From {
      /** Those who started foundation training. */
      STARTERS,
      /** Starters, moved on with the entrants of medical schools. */
      ENTRANTS,
      /** The last number that the entrants give. */
      HELD
    }
  }

  /** The places a year that hold the target in the long run. */
  public record LongRun(Competitors competitors, Entered entered, Computed.Known postsNeeded) {}

  /**
   * The last projected year under one set of numbers.
   *
   * @param reapply the share that applies again
   * @param factor new applicants, times those assumed
   * @param clears the year in which the bottleneck clears, if it does
   */
  public record Sensitivity(
      Competitors competitors,
      PostsPlan plan,
      BigDecimal reapply,
      BigDecimal factor,
      Computed.Known ratio,
      Optional<Integer> clears) {}

  /**
   * A year that had been projected from the years before it.
   *
   * @param missed whether the count lies outside the range
   */
  public record Backtest(
      int year, Entered entered, Computed.Known projected, Figure counted, boolean missed) {}

  /** Posts and people that are added, up to each year in which any are. */
  public record Headcounts(PostsPlan plan, List<Headcount> years) {

    /** Copies the list. */
    public Headcounts {
      years = List.copyOf(years);
    }
  }

  /**
   * What is added up to a year under the two readings: posts relabelled from locally employed ones,
   * or posts that are new.
   */
  public record Headcount(
      int year,
      Computed.Known trainingPosts,
      Computed.Known locallyEmployedIfRelabelled,
      Computed.Known totalIfRelabelled,
      Computed.Known locallyEmployedIfNew,
      Computed.Known totalIfNew) {}
}
