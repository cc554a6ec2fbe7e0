package parley.rota.model;

import java.util.List;
import java.util.Map;

/**
 * What is carried in from the rota before.
 *
 * @param duties that started before the first day: rest and limits on runs reach back to them. They
 *     breach nothing by themselves
 * @param carried burdens borne before, by doctor, which fairness counts in
 */
public record History(List<Duty> duties, Map<String, Map<Burden, Integer>> carried) {

  /** Nothing. */
  public static final History NONE = new History(List.of(), Map.of());

  /** Copies. */
  public History {
    duties = duties.stream().sorted().toList();
    carried = Map.copyOf(carried);
  }
}
