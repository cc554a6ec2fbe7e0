package parley.room.offers;

import java.util.List;

/**
 * Two offers side by side.
 *
 * @param a the one, by its name in an address; empty if none is chosen yet
 * @param b the other
 * @param names everything that can be compared
 */
public record ComparePage(String a, String b, List<ListPage.Name> names, WorthPage worth) {

  /** Copies the list. */
  public ComparePage {
    names = List.copyOf(names);
  }
}
