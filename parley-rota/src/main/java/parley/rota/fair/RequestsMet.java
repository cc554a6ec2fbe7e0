package parley.rota.fair;

import java.util.List;
import parley.rota.model.Request;

/**
 * What became of a doctor's requests.
 *
 * @param doctor id
 * @param asked how many, for days of the rota
 * @param askedWeight their weights together
 * @param metWeight the weights of those that were met
 * @param denied those that were not, in the order of the plan
 */
public record RequestsMet(
    String doctor, int asked, long askedWeight, long metWeight, List<Request> denied) {

  /** Copies the list. */
  public RequestsMet {
    denied = List.copyOf(denied);
  }

  /** How many were met. */
  public int met() {
    return asked - denied.size();
  }
}
