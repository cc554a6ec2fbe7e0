package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody said, wrote or is reported to have said.
 *
 * @param speaker id of the party, body, person, office or anonymous group
 * @param headline whom the headline or lead names, where that is not the speaker
 * @param about what it speaks of: events, parties, offers or walkouts
 * @param text the words, without quotation marks
 * @param verbatim whether these are the very words
 * @param chain the hops from the speaker to us, first hop first
 * @param horizonDays how many days ahead it looks
 * @param refuted that somebody refuted it; the claim is kept
 */
public record Claim(
    String id,
    Kind kind,
    String speaker,
    SpeakerType speakerType,
    Optional<String> headline,
    Edtf on,
    LocalDate known,
    Optional<String> event,
    List<String> about,
    String text,
    boolean verbatim,
    List<Hop> chain,
    Optional<Integer> horizonDays,
    List<String> sources,
    Optional<Refutation> refuted,
    Optional<String> note)
    implements Fact<Claim> {

  /** Copies the lists. */
  public Claim {
    about = List.copyOf(about);
    chain = List.copyOf(chain);
    sources = List.copyOf(sources);
  }

  /** What kind of utterance it is; the same list for every speaker. */
  public enum Kind {
    POSITION,
    AVAILABILITY,
    CRITICISM,
    ACKNOWLEDGEMENT,
    CONCERN,
    PROCESS_REQUEST,
    RHETORIC,
    TRUST,
    BELIEF_ABOUT_OTHER,
    STATEMENT
  }

  /** How precisely the speaker is known. */
  public enum SpeakerType {
    PERSON,
    DEPARTMENT,
    COLLECTIVE
  }

  /** How the words passed on. */
  public enum How {
    SAID,
    WROTE,
    REPORTED,
    RELAYED
  }

  /** One hop of the chain. */
  public record Hop(How how, String by, Optional<String> to, Optional<String> source) {}

  /** A refutation. */
  public record Refutation(LocalDate known, String by, List<String> sources, Optional<String> note)
      implements Fact<Refutation> {

    /** Copies the list. */
    public Refutation {
      sources = List.copyOf(sources);
    }

    @Override
    public Refutation asOf(LocalDate day) {
      return this;
    }
  }

  @Override
  public Claim asOf(LocalDate day) {
    return new Claim(
        id,
        kind,
        speaker,
        speakerType,
        headline,
        on,
        known,
        event,
        about,
        text,
        verbatim,
        chain,
        horizonDays,
        sources,
        Fact.knownBy(refuted, day),
        note);
  }
}
