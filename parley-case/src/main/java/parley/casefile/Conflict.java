package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where sources disagree: the values side by side, and how they come about.
 *
 * @param reading how the values come about; it never picks one silently
 * @param measure the measure whose figures are contested, where it is one
 */
public record Conflict(
    String id,
    String topic,
    LocalDate known,
    List<Value> values,
    Optional<String> reading,
    List<String> about,
    Optional<String> measure,
    List<String> sources)
    implements Fact<Conflict> {

  /** Copies the lists. */
  public Conflict {
    values = List.copyOf(values);
    about = List.copyOf(about);
    sources = List.copyOf(sources);
  }

  /** One value, as its source gives it. */
  public record Value(String text, LocalDate known, List<String> sources) implements Fact<Value> {

    /** Copies the list. */
    public Value {
      sources = List.copyOf(sources);
    }

    @Override
    public Value asOf(LocalDate day) {
      return this;
    }
  }

  @Override
  public Conflict asOf(LocalDate day) {
    return new Conflict(
        id, topic, known, Fact.knownBy(values, day), reading, about, measure, sources);
  }
}
