package parley.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A labelled set of assumptions about what each party prefers. A case ships no party's real
 * preferences; these say whose assumption they are and on what it rests.
 *
 * @param label says whose assumption it is
 * @param replaces ids of earlier sets that this one replaces from the day it is known
 */
public record Assumptions(
    String id,
    String label,
    String by,
    String basis,
    LocalDate known,
    List<String> replaces,
    List<String> sources,
    List<Assumed> parties)
    implements Fact<Assumptions> {

  /** Copies the lists. */
  public Assumptions {
    replaces = List.copyOf(replaces);
    sources = List.copyOf(sources);
    parties = List.copyOf(parties);
  }

  /**
   * What is assumed for one party.
   *
   * @param weights weight of each issue, whole numbers, by issue id
   * @param values value from 0 to 100 of each option, by issue id and option id
   * @param reserve the value of no deal, from 0 to 100
   */
  public record Assumed(
      String party,
      Map<String, Integer> weights,
      Map<String, Map<String, Integer>> values,
      int reserve,
      String reserveBasis,
      List<Threshold> gates) {

    /** Copies the collections. */
    public Assumed {
      weights = Map.copyOf(weights);
      values = Map.copyOf(values);
      gates = List.copyOf(gates);
    }
  }

  /** The least value, from 0 to 100, at which a gate accepts. */
  public record Threshold(String gate, int accepts, String basis) {}

  /** What is assumed for a party. */
  public Optional<Assumed> findFor(String party) {
    return parties.stream().filter(p -> p.party.equals(party)).findFirst();
  }

  @Override
  public Assumptions asOf(LocalDate day) {
    return this;
  }
}
