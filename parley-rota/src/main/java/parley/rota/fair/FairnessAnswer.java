package parley.rota.fair;

import java.util.List;
import java.util.Optional;
import parley.rota.model.Burden;

/**
 * How fair a rota is.
 *
 * @param shares of each group, in the order of the plan, and each burden
 * @param requests of each doctor, in the order of the plan
 */
public record FairnessAnswer(List<GroupShare> shares, List<RequestsMet> requests) {

  /** Copies the lists. */
  public FairnessAnswer {
    shares = List.copyOf(shares);
    requests = List.copyOf(requests);
  }

  /** How a group shares a burden, if it has anybody in post. */
  public Optional<GroupShare> find(String group, Burden burden) {
    return shares.stream().filter(s -> s.group().equals(group) && s.burden() == burden).findFirst();
  }
}
