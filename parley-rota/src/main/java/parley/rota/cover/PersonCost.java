package parley.rota.cover;

import java.util.List;

/** What a volunteer works and costs. */
public record PersonCost(
    String volunteer, int duties, int minutes, long pence, List<BandCost> bands) {

  /** Copies the list. */
  public PersonCost {
    bands = List.copyOf(bands);
  }
}
