package parley.talks;

import java.util.List;

/**
 * Under whose assumptions deals are sought.
 *
 * @param ownFiles names of the files whose assumption sets stand in place of those of the case;
 *     none for the sets of the case
 */
public record DealsQuestion(List<String> ownFiles) {

  /** Copies the list. */
  public DealsQuestion {
    ownFiles = List.copyOf(ownFiles);
  }

  /** The sets of the case. */
  public static DealsQuestion usual() {
    return new DealsQuestion(List.of());
  }
}
