package parley.pay.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.Computed;
import parley.casefile.Figure;
import parley.pay.offer.OffersAnswer.ClauseWorth;

/**
 * What a clause of an offer does. A clause may do several things, and what can be executed is one
 * of the records below; what cannot is {@link Quoted} or {@link Words} and never gets a number.
 *
 * <p>How a clause is read is in {@link Terms} and {@code docs/pay-offers.md}.
 */
public sealed interface Term {

  /** The clause, with its place in the offer. */
  ClauseWorth at();

  /** The figures that it executes or quotes. */
  default List<Figure> figures() {
    return switch (this) {
      case PercentAward t -> List.of(t.percent());
      case ConsolidatedCash t -> List.of(t.cash());
      case NodalReform t -> List.of(t.value());
      case OneOff t -> List.of(t.sum());
      case MultiYearPath t -> List.of(t.aYear(), t.years());
      case FeeReimbursement t -> List.of(t.fee());
      case TrainingPosts t ->
          Stream.concat(t.posts().stream(), t.headcount().stream().map(Headcount::figure)).toList();
      case PartTimeAllowance t -> List.of(t.rise());
      case RotaPromise t -> List.of(t.promise());
      case Quoted t -> List.of(t.figure());
      case Backdating t -> List.of();
      case Words t -> List.of();
    };
  }

  /** From when and for whom it holds, if it is executed on pay. */
  default Optional<Reach> findReach() {
    return switch (this) {
      case PercentAward t -> Optional.of(t.reach());
      case ConsolidatedCash t -> Optional.of(t.reach());
      case NodalReform t -> Optional.of(t.reach());
      case OneOff t -> Optional.of(t.reach());
      case MultiYearPath t -> Optional.of(t.reach());
      case PartTimeAllowance t -> Optional.of(t.reach());
      case FeeReimbursement t -> Optional.empty();
      case TrainingPosts t -> Optional.empty();
      case RotaPromise t -> Optional.empty();
      case Quoted t -> Optional.empty();
      case Backdating t -> Optional.empty();
      case Words t -> Optional.empty();
    };
  }

  /** Basic pay rises by a share of itself, in per cent. */
  record PercentAward(ClauseWorth at, Reach reach, Figure percent) implements Term {}

  /** A flat sum in GBP a year becomes part of basic pay, after any rise in per cent. */
  record ConsolidatedCash(ClauseWorth at, Reach reach, Figure cash) implements Term {}

  /**
   * One point of the scale gets a basic pay or a rise of its own.
   *
   * @param point its name
   * @param value basic pay in GBP a year, or a rise in per cent
   */
  record NodalReform(ClauseWorth at, Reach reach, String point, Kind kind, Figure value)
      implements Term {

    /** What the point gets. */
    public enum Kind {
      BASIC,
      PERCENT
    }
  }

  /** The terms about pay of the clause hold from a day before the offer became known. */
  record Backdating(ClauseWorth at, LocalDate from) implements Term {}

  /** A sum in GBP that is paid once and does not become part of basic pay. */
  record OneOff(ClauseWorth at, Reach reach, Figure sum) implements Term {}

  /**
   * The same rise every year for some years.
   *
   * @param aYear the rise: per cent, GBP a year or GBP an hour
   * @param years how many rises there are
   */
  record MultiYearPath(ClauseWorth at, Reach reach, Rise rise, Figure aYear, Figure years)
      implements Term {

    /** What is the same every year. */
    public enum Rise {
      PERCENT,
      CASH,
      CASH_AN_HOUR
    }
  }

  /**
   * Fees are paid or paid back.
   *
   * @param total fee times persons, where the clause has both
   */
  record FeeReimbursement(ClauseWorth at, Figure fee, Computed total) implements Term {}

  /**
   * Training posts. Whether a post that is labelled new is a new job is itself in dispute, so the
   * two are never added or netted.
   *
   * @param posts figures for posts that are labelled new, and for those that start next year
   * @param headcount every statement on net new people
   */
  record TrainingPosts(ClauseWorth at, List<Figure> posts, List<Headcount> headcount)
      implements Term {

    /** Copies the lists. */
    public TrainingPosts {
      posts = List.copyOf(posts);
      headcount = List.copyOf(headcount);
    }
  }

  /** What somebody says of net new people, with its figure. */
  sealed interface Headcount {

    /** The number or the words. */
    Figure figure();

    /** Posts get another label; nobody is added. */
    record Relabelled(Figure figure) implements Headcount {}

    /** People are added. */
    record New(Figure figure) implements Headcount {}

    /** No number is stated. */
    record Unstated(Figure figure) implements Headcount {}
  }

  /**
   * The allowance of those who work less than full time.
   *
   * @param rise the rise in per cent, or the new allowance in GBP a year
   */
  record PartTimeAllowance(ClauseWorth at, Reach reach, Figure rise) implements Term {}

  /**
   * A promise about rotas. What it needs in posts is for the rota engine to say.
   *
   * @param promise its text is in the words of that engine, as in {@code weekends:1/3}
   */
  record RotaPromise(ClauseWorth at, Figure promise) implements Term {}

  /** A number that stands as it was stated and is not executed. */
  record Quoted(ClauseWorth at, Figure figure, Why why) implements Term {

    /** Why a number is not executed. */
    public enum Why {
      /** A mean over those who get different rises: nobody's own award. */
      AVERAGE,
      /** From a lowest to a highest rise, without saying whose. */
      RANGE,
      /** What several awards come to together. */
      SEVERAL_AWARDS,
      /** The same rise again: another number of the clause is executed. */
      RESTATED,
      /** A path without a whole number of years. */
      NO_YEARS,
      /** Its unit is not the one in which the term is executed. */
      OTHER_UNIT,
      /** Nothing is known that executes such a measure. */
      NO_RULE
    }
  }

  /** Words without a number. */
  record Words(ClauseWorth at) implements Term {}
}
