package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that happened, or was done, on a date.
 *
 * @param when the date on which it holds
 * @param known the day it became known
 * @param actors who acts, first the one who moves
 * @param summary one sentence in neutral words
 * @param acts what it does to talks; where the file gives none, what its type implies
 * @param answers earlier events, offers or walkouts that it answers
 * @param background whether it rests on the editors' own knowledge and still needs a source
 */
public record Event(
    String id,
    Edtf when,
    LocalDate known,
    EventType type,
    List<String> actors,
    String summary,
    List<Detail> facts,
    List<Figure> figures,
    List<Deed> acts,
    List<String> answers,
    List<String> sources,
    Optional<Confidence> confidence,
    boolean background,
    Optional<String> note)
    implements Fact<Event> {

  /** Copies the lists. */
  public Event {
    actors = List.copyOf(actors);
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
    acts = List.copyOf(acts);
    answers = List.copyOf(answers);
    sources = List.copyOf(sources);
  }

  /** A fact in words. */
  public record Detail(
      String name,
      String text,
      LocalDate known,
      List<String> sources,
      boolean derived,
      Optional<String> note)
      implements Fact<Detail> {

    /** Copies the list. */
    public Detail {
      sources = List.copyOf(sources);
    }

    @Override
    public Detail asOf(LocalDate day) {
      return this;
    }
  }

  /**
   * One act upon talks.
   *
   * @param by who acts
   * @param to towards whom; may be empty
   * @param on when, where that is not the event's date
   */
  public record Deed(
      Act act,
      List<String> by,
      List<String> to,
      Optional<Edtf> on,
      LocalDate known,
      Optional<String> note)
      implements Fact<Deed> {

    /** Copies the lists. */
    public Deed {
      by = List.copyOf(by);
      to = List.copyOf(to);
    }

    @Override
    public Deed asOf(LocalDate day) {
      return this;
    }
  }

  @Override
  public Event asOf(LocalDate day) {
    return new Event(
        id,
        when,
        known,
        type,
        actors,
        summary,
        Fact.knownBy(facts, day),
        Fact.knownBy(figures, day),
        Fact.knownBy(acts, day),
        answers,
        sources,
        confidence,
        background,
        note);
  }
}
