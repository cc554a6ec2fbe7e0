package parley.talks;

import java.time.LocalDate;
import java.util.List;

/**
 * Which deals both sides would sign, under each labelled set of assumptions known on a day.
 *
 * @param ownFiles files of the user's own assumptions, which stand in place of those of the case;
 *     none if the sets are the case's
 * @param missing what the record lacks on the day for any answer
 * @param assumptions one entry an assumption set, in the order of the case
 */
public record DealsAnswer(
    LocalDate asOf, List<String> ownFiles, List<Missing> missing, List<AssumedDeals> assumptions) {

  /** Copies the lists. */
  public DealsAnswer {
    ownFiles = List.copyOf(ownFiles);
    missing = List.copyOf(missing);
    assumptions = List.copyOf(assumptions);
  }

  /** What is missing. */
  public enum Missing {
    /** No issue of the agenda has an option. */
    OPTIONS,
    /** No assumption set is known. */
    ASSUMPTIONS
  }
}
