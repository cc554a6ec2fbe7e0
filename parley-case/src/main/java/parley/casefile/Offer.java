package parley.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An offer made of clauses, with what each gate decided on it.
 *
 * @param covers the period or pay years that it covers
 * @param previous the offer that it replaces
 */
public record Offer(
    String id,
    String name,
    String by,
    String to,
    LocalDate known,
    String event,
    Status status,
    Optional<String> covers,
    Optional<Edtf> deadline,
    Optional<String> previous,
    List<Clause> clauses,
    List<Decision> decisions,
    List<String> sources,
    Optional<String> note)
    implements Fact<Offer> {

  /** Copies the lists. */
  public Offer {
    clauses = List.copyOf(clauses);
    decisions = List.copyOf(decisions);
    sources = List.copyOf(sources);
  }

  /** How far the offer was made. */
  public enum Status {
    TABLED,
    /** Talked of, but never formally made. */
    INDICATIVE,
    /** A demand by the side that asks. */
    PROPOSAL,
    /** A rise that the paying side has decided, whether the other side consents or not. */
    AWARDED
  }

  /**
   * A clause.
   *
   * @param option the agenda option that it amounts to
   * @param figures its amounts; none where the clause is words only
   * @param when when it takes effect
   * @param funding where the money comes from, if said
   */
  public record Clause(
      Optional<String> id,
      String issue,
      Optional<String> option,
      String text,
      List<Figure> figures,
      Optional<Edtf> when,
      Optional<String> funding,
      LocalDate known,
      List<String> sources,
      Optional<String> note)
      implements Fact<Clause> {

    /** Copies the lists. */
    public Clause {
      figures = List.copyOf(figures);
      sources = List.copyOf(sources);
    }

    /** Whether it names an amount. */
    public boolean isQuantified() {
      return figures.stream().anyMatch(f -> f.lowest().isPresent());
    }

    @Override
    public Clause asOf(LocalDate day) {
      return new Clause(
          id, issue, option, text, Fact.knownBy(figures, day), when, funding, known, sources, note);
    }
  }

  /** What a gate decided. */
  public enum Verdict {
    ACCEPTED,
    REJECTED,
    RECOMMENDED
  }

  /** A decision at a gate, with its votes where there were any. */
  public record Decision(
      String gate,
      Verdict outcome,
      LocalDate known,
      Optional<Edtf> on,
      String event,
      Optional<Tally> entitled,
      Optional<Tally> votes,
      Optional<Tally> inFavour,
      Optional<Tally> against,
      Optional<BigDecimal> turnoutPercent,
      Optional<BigDecimal> inFavourPercent,
      List<String> sources,
      Optional<String> note)
      implements Fact<Decision> {

    /** Copies the list. */
    public Decision {
      sources = List.copyOf(sources);
    }

    @Override
    public Decision asOf(LocalDate day) {
      return this;
    }
  }

  @Override
  public Offer asOf(LocalDate day) {
    return new Offer(
        id,
        name,
        by,
        to,
        known,
        event,
        status,
        covers,
        deadline,
        previous,
        Fact.knownBy(clauses, day),
        Fact.knownBy(decisions, day),
        sources,
        note);
  }
}
