package parley.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A ballot for industrial action.
 *
 * @param union id of the union that ballots
 * @param group who is entitled to vote, in words
 * @param known the day it was announced
 * @param statutory false for an indicative ballot, which gives no mandate
 * @param opened the day on which a voting paper is first sent
 * @param closed the last day on which votes may be cast: the date of the ballot
 * @param importantPublicService whether the test of support among those entitled applies
 */
public record Ballot(
    String id,
    String union,
    String group,
    LocalDate known,
    Optional<String> event,
    boolean statutory,
    Optional<Milestone> opened,
    Optional<Milestone> closed,
    List<Question> questions,
    PublicService importantPublicService,
    Optional<Result> result,
    List<Extension> extensions,
    List<String> sources,
    Optional<String> note)
    implements Fact<Ballot> {

  /** Copies the lists. */
  public Ballot {
    questions = List.copyOf(questions);
    extensions = List.copyOf(extensions);
    sources = List.copyOf(sources);
  }

  /** A question put to members; each kind of action needs its own majority. */
  public enum Question {
    STRIKE,
    ACTION_SHORT_OF_STRIKE
  }

  /** Whether most of those entitled are normally engaged in important public services. */
  public enum PublicService {
    YES,
    NO,
    UNION_REASONABLE_BELIEF_NO,
    UNKNOWN
  }

  /**
   * The result.
   *
   * @param entitled those entitled to vote
   * @param votes votes cast
   * @param yes votes for action
   * @param turnoutPercent turnout as reported
   * @param yesPercent share of yes among the votes, as reported
   */
  public record Result(
      LocalDate known,
      Optional<String> event,
      Optional<Tally> entitled,
      Optional<Tally> votes,
      Optional<Tally> yes,
      Optional<BigDecimal> turnoutPercent,
      BigDecimal yesPercent,
      List<String> sources,
      Optional<String> note)
      implements Fact<Result> {

    /** Copies the list. */
    public Result {
      sources = List.copyOf(sources);
    }

    @Override
    public Result asOf(LocalDate day) {
      return this;
    }
  }

  /** What became of a request to extend the mandate. */
  public enum ExtensionOutcome {
    ASKED,
    AGREED,
    REFUSED,
    NOT_TAKEN_UP
  }

  /** A request to extend the mandate. */
  public record Extension(
      String askedBy,
      String askedOf,
      Optional<String> length,
      ExtensionOutcome outcome,
      LocalDate known,
      Optional<String> event,
      Optional<LocalDate> until,
      Optional<String> note)
      implements Fact<Extension> {

    @Override
    public Extension asOf(LocalDate day) {
      return this;
    }
  }

  @Override
  public Ballot asOf(LocalDate day) {
    return new Ballot(
        id,
        union,
        group,
        known,
        event,
        statutory,
        Fact.knownBy(opened, day),
        Fact.knownBy(closed, day),
        questions,
        importantPublicService,
        Fact.knownBy(result, day),
        Fact.knownBy(extensions, day),
        sources,
        note);
  }
}
