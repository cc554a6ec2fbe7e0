package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An issue on the agenda, with the parties' positions over time and its possible outcomes.
 *
 * @param terms a checklist for an issue that has one
 * @param positions oldest first; each holds until the party's next one
 * @param options possible outcomes, from which packages are made
 */
public record Issue(
    String id,
    String name,
    Kind kind,
    LocalDate known,
    List<Term> terms,
    List<Position> positions,
    List<Option> options)
    implements Fact<Issue> {

  /** Copies the lists. */
  public Issue {
    terms = List.copyOf(terms);
    positions = List.copyOf(positions);
    options = List.copyOf(options);
  }

  /** Whether the issue has numbers. */
  public enum Kind {
    MEASURED,
    /** Words only: no number is ever shown for it. */
    QUALITATIVE
  }

  /** Whether a party will talk about an issue. */
  public enum Stance {
    IN,
    OUT,
    PART;

    /** The word for it, in lower case. */
    public String words() {
      return this == PART ? "in part" : name().toLowerCase(Locale.ROOT);
    }
  }

  /** A checklist term, delivered or not. */
  public record Term(
      String id,
      String name,
      LocalDate known,
      List<String> sources,
      Optional<Outcome> delivered,
      Optional<String> note)
      implements Fact<Term> {

    /** Copies the list. */
    public Term {
      sources = List.copyOf(sources);
    }

    @Override
    public Term asOf(LocalDate day) {
      return new Term(id, name, known, sources, Fact.knownBy(delivered, day), note);
    }
  }

  /**
   * A party's position from a day, until its next one.
   *
   * @param important whether the party itself calls the issue important
   * @param figure what the party asks or offers, where it gives a number
   */
  public record Position(
      String party,
      Stance stance,
      boolean important,
      String text,
      LocalDate known,
      Optional<String> event,
      Optional<Figure> figure,
      List<String> sources,
      Optional<String> note)
      implements Fact<Position> {

    /** Copies the list. */
    public Position {
      sources = List.copyOf(sources);
    }

    @Override
    public Position asOf(LocalDate day) {
      return new Position(
          party, stance, important, text, known, event, Fact.knownBy(figure, day), sources, note);
    }
  }

  /**
   * A possible outcome of the issue.
   *
   * @param unchanged whether it stands if nothing is agreed on the issue, as in an offer that is
   *     silent on it
   */
  public record Option(
      String id,
      String name,
      LocalDate known,
      List<Figure> figures,
      boolean unchanged,
      Optional<String> note)
      implements Fact<Option> {

    /** Copies the list. */
    public Option {
      figures = List.copyOf(figures);
    }

    @Override
    public Option asOf(LocalDate day) {
      return new Option(id, name, known, Fact.knownBy(figures, day), unchanged, note);
    }
  }

  /** The latest position of a party among those listed. */
  public Optional<Position> findPositionOf(String party) {
    return positions.stream().filter(p -> p.party.equals(party)).reduce((a, b) -> b);
  }

  @Override
  public Issue asOf(LocalDate day) {
    return new Issue(
        id,
        name,
        kind,
        known,
        Fact.knownBy(terms, day),
        Fact.knownBy(positions, day),
        Fact.knownBy(options, day));
  }
}
