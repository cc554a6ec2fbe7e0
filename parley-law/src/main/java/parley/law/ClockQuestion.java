package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What to ask of the clock. {@link #standard()} asks nothing special.
 *
 * @param noticeReceivedOn the day on which the employer receives notice; the day after the view's
 *     day where empty
 * @param agreedShorterNotice whether union and employer agree on the shorter notice, where the law
 *     of the day of receipt has one
 * @param start a day on which action is to start; the answer has the latest receipt for it
 * @param tallies tallies that replace those of the record
 * @param ballots ballots that are not in the record
 * @param candidateDays days to check for a start; the ends of each window where empty
 * @param noStrikeTerms no-strike terms of a deal
 * @param year the year whose strike days are counted; the view's year where empty
 */
public record ClockQuestion(
    Optional<LocalDate> noticeReceivedOn,
    boolean agreedShorterNotice,
    Optional<LocalDate> start,
    List<Tallies> tallies,
    List<HypotheticalBallot> ballots,
    List<LocalDate> candidateDays,
    List<NoStrikeTerm> noStrikeTerms,
    Optional<Integer> year) {

  /** Copies the lists. */
  public ClockQuestion {
    tallies = List.copyOf(tallies);
    ballots = List.copyOf(ballots);
    candidateDays = List.copyOf(candidateDays);
    noStrikeTerms = List.copyOf(noStrikeTerms);
  }

  /** The question without any what-if. */
  public static ClockQuestion standard() {
    return new ClockQuestion(
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /**
   * Tallies for a ballot of the record. Where {@code yes} is empty, the record's share of yes
   * stands.
   *
   * @param ballot id of the ballot
   */
  public record Tallies(String ballot, int entitled, int votes, Optional<Integer> yes) {

    /** Checks that yes is at most votes, and votes at most entitled. */
    public Tallies {
      if (votes < 0 || votes > entitled || yes.map(y -> y < 0 || y > votes).orElse(false)) {
        throw new IllegalArgumentException(
            "Tallies for %s do not fit: %s yes of %s votes of %s entitled."
                .formatted(ballot, yes.map(Object::toString).orElse("unknown"), votes, entitled));
      }
    }
  }

  /**
   * A ballot that is not in the record. It has no result: its last day is the one if it passes.
   *
   * @param id an id that the record does not use
   */
  public record HypotheticalBallot(
      String id, String union, String group, LocalDate opened, LocalDate closed) {

    /** Checks the order of the days. */
    public HypotheticalBallot {
      if (closed.isBefore(opened)) {
        throw new IllegalArgumentException(
            "Ballot %s closes (%s) before it opens (%s).".formatted(id, closed, opened));
      }
    }
  }

  /** This question with another day of receipt. */
  public ClockQuestion withNoticeReceivedOn(LocalDate day) {
    return new ClockQuestion(
        Optional.of(day),
        agreedShorterNotice,
        start,
        tallies,
        ballots,
        candidateDays,
        noStrikeTerms,
        year);
  }

  /** This question with an agreement on the shorter notice. */
  public ClockQuestion withAgreedShorterNotice() {
    return new ClockQuestion(
        noticeReceivedOn, true, start, tallies, ballots, candidateDays, noStrikeTerms, year);
  }

  /** This question with a day on which action is to start. */
  public ClockQuestion withStart(LocalDate day) {
    return new ClockQuestion(
        noticeReceivedOn,
        agreedShorterNotice,
        Optional.of(day),
        tallies,
        ballots,
        candidateDays,
        noStrikeTerms,
        year);
  }

  /** This question with other what-if tallies. */
  public ClockQuestion withTallies(List<Tallies> newTallies) {
    return new ClockQuestion(
        noticeReceivedOn,
        agreedShorterNotice,
        start,
        newTallies,
        ballots,
        candidateDays,
        noStrikeTerms,
        year);
  }

  /** This question with other ballots that are not in the record. */
  public ClockQuestion withBallots(List<HypotheticalBallot> newBallots) {
    return new ClockQuestion(
        noticeReceivedOn,
        agreedShorterNotice,
        start,
        tallies,
        newBallots,
        candidateDays,
        noStrikeTerms,
        year);
  }

  /** This question with other candidate days. */
  public ClockQuestion withCandidateDays(List<LocalDate> days) {
    return new ClockQuestion(
        noticeReceivedOn, agreedShorterNotice, start, tallies, ballots, days, noStrikeTerms, year);
  }

  /** This question with other no-strike terms. */
  public ClockQuestion withNoStrikeTerms(List<NoStrikeTerm> terms) {
    return new ClockQuestion(
        noticeReceivedOn, agreedShorterNotice, start, tallies, ballots, candidateDays, terms, year);
  }

  /** This question for the strike days of another year. */
  public ClockQuestion withYear(int newYear) {
    return new ClockQuestion(
        noticeReceivedOn,
        agreedShorterNotice,
        start,
        tallies,
        ballots,
        candidateDays,
        noStrikeTerms,
        Optional.of(newYear));
  }
}
