package parley.rota.fair;

import java.util.List;
import parley.rota.model.Burden;

/**
 * How a burden is shared out among the equals of a group.
 *
 * @param group as in {@code Doctor.group}
 * @param loads in the order of the plan; those never in post on a day of the rota are left out
 * @param now of the adjusted loads
 * @param withCarried of those with what was borne before
 * @param envies by adjusted loads with what was borne before, the largest first
 */
public record GroupShare(
    String group,
    Burden burden,
    List<Load> loads,
    Spread now,
    Spread withCarried,
    List<Envy> envies) {

  /** Copies the lists. */
  public GroupShare {
    loads = List.copyOf(loads);
    envies = List.copyOf(envies);
  }
}
