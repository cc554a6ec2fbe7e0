package parley.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import parley.casefile.Ballot;
import parley.casefile.Edtf;
import parley.casefile.Tally;

/**
 * A ballot and the mandate that it gives, would give, or does not give.
 *
 * @param ballot id of the ballot
 * @param union id of the union
 * @param group who is entitled to vote, in words
 * @param statutory false for an indicative ballot, which gives no mandate whatever its result
 * @param whatIf whether the question changed it or made it up
 * @param closed the last voting day: the date of the ballot
 * @param turnout votes cast among those entitled
 * @param support yes among the votes cast
 * @param supportOfEntitled yes among those entitled
 * @param tests the tests, in the order of the rule book
 * @param passes the verdict over all tests
 * @param regime which versions of the mandate rule the ballot falls under; more than one where the
 *     opening day is not precise enough to tell
 * @param firstDay the first day of the mandate: the date of the ballot
 * @param firstLawfulDay the first day on which action can be, if notice is received on the day of
 *     the result (on the closing day, where there is no result yet)
 * @param lastDay the last day of the mandate, which is as certain as the closing day; for a pending
 *     ballot the last day if it passes; with an extension that an employer agreed
 * @param status where the mandate stands on the day of the view
 * @param window the days on which action is possible under this mandate with the notice of the
 *     answer
 */
public record Mandate(
    String ballot,
    String union,
    String group,
    boolean statutory,
    boolean whatIf,
    Stage stage,
    Optional<Edtf> opened,
    Optional<Edtf> closed,
    List<Ballot.Question> questions,
    Optional<Tally> entitled,
    Optional<Tally> votes,
    Optional<Tally> yes,
    Optional<Share> turnout,
    Optional<Share> support,
    Optional<Share> supportOfEntitled,
    List<BallotTest> tests,
    Verdict passes,
    List<RuleVersion> regime,
    Optional<Edtf> firstDay,
    Optional<LocalDate> firstLawfulDay,
    Optional<Edtf> lastDay,
    Status status,
    Extension extension,
    Window window,
    Optional<BallotDeadlines> ballotDeadlines,
    String section,
    Evidence evidence,
    List<String> lawSources,
    List<String> sources,
    List<Caveat> caveats) {

  /** Copies the lists. */
  public Mandate {
    questions = List.copyOf(questions);
    tests = List.copyOf(tests);
    regime = List.copyOf(regime);
    lawSources = List.copyOf(lawSources);
    sources = List.copyOf(sources);
    caveats = List.copyOf(caveats);
  }

  /** How far a ballot has come on the day of the view. */
  public enum Stage {
    /** Announced and not open yet, or without a known opening day. */
    ANNOUNCED,
    OPEN,
    /** Closed, and its result is not in the record. */
    CLOSED,
    RESULT
  }

  /** The verdict over all tests. */
  public enum Verdict {
    YES,
    NO,
    PENDING,
    /** The record does not say enough to tell; the tests say what is missing. */
    UNCLEAR,
    /** An indicative ballot: no test applies and no mandate follows. */
    NO_STATUTORY_BALLOT
  }

  /** Where a mandate stands on the day of the view. */
  public enum Status {
    RUNNING,
    ENDED,
    NOT_BEGUN,
    /** The closing day, and so the last day, is not precise enough to tell. */
    UNCLEAR,
    NONE
  }

  /**
   * Whether the mandate can be made longer.
   *
   * @param possible whether union and employer can agree on a longer mandate on the day of the view
   * @param why why, or why not
   * @param lastDay the last day at the very most, where the law of that ballot lets them agree
   * @param grantedBy who can agree to it in law; nobody else can
   * @param employers ids of the parties of the record that are employers
   * @param requests the requests of the record, oldest first
   */
  public record Extension(
      boolean possible,
      Why why,
      Optional<Edtf> lastDay,
      Optional<PartyRole> grantedBy,
      List<String> employers,
      String section,
      Evidence evidence,
      List<Request> requests) {

    /** Copies the lists. */
    public Extension {
      employers = List.copyOf(employers);
      requests = List.copyOf(requests);
    }

    /** Why a mandate can be made longer, or why not. */
    public enum Why {
      LAW_ALLOWS,
      /** The law of that ballot lets nobody agree on a longer mandate. */
      NO_POWER_IN_LAW,
      /** The law allowed it, and the mandate has ended. */
      MANDATE_ENDED,
      NO_MANDATE,
      /** The closing day or the regime is not precise enough to tell. */
      UNCLEAR
    }
  }

  /**
   * A request to make a mandate longer.
   *
   * @param askedByRole the part that the law gives to the one who asked
   * @param askedOf id of the one who was asked
   * @param askedOfRole the part that the law gives to the one who was asked
   */
  public record Request(
      String askedBy,
      PartyRole askedByRole,
      String askedOf,
      PartyRole askedOfRole,
      Optional<String> length,
      Ballot.ExtensionOutcome outcome,
      LocalDate known,
      Optional<LocalDate> until,
      Optional<String> event) {}

  /**
   * The days on which action is possible.
   *
   * @param from the first day; empty where there is none
   * @param to the last day; empty where there is none
   */
  public record Window(Kind kind, Optional<LocalDate> from, Optional<Edtf> to) {

    /** What kind of window it is. */
    public enum Kind {
      /** Two days or more. */
      DAYS,
      ONE_DAY,
      /** The mandate ends before notice given now can run out. */
      EMPTY,
      /** The record does not tell whether there is such a day. */
      UNCERTAIN,
      /** It opens only if the ballot passes. */
      IF_IT_PASSES,
      /** No mandate, no window. */
      NO_MANDATE
    }
  }

  /**
   * What the employer must receive before a ballot opens.
   *
   * @param noticeBy latest receipt of the notice of the ballot
   * @param samplePaperBy latest receipt of the sample voting paper
   */
  public record BallotDeadlines(
      LocalDate noticeBy,
      String noticeSection,
      Evidence noticeEvidence,
      LocalDate samplePaperBy,
      String samplePaperSection,
      Evidence samplePaperEvidence,
      List<String> lawSources) {

    /** Copies the list. */
    public BallotDeadlines {
      lawSources = List.copyOf(lawSources);
    }
  }
}
