package parley.room.offers;

import java.util.List;

/**
 * The offers that a seat may read.
 *
 * @param groups by who can read them
 * @param record offers of the record, newest first
 * @param names everything that can be compared
 * @param mayWrite whether the seat may write offers
 */
public record ListPage(
    List<Group> groups, List<RecordRow> record, List<Name> names, boolean mayWrite) {

  /** Copies the lists. */
  public ListPage {
    groups = List.copyOf(groups);
    record = List.copyOf(record);
    names = List.copyOf(names);
  }

  /** Offers with one audience, or of one kind of audience. */
  public record Group(String id, String heading, String none, List<OfferRow> offers) {

    /** Copies the list. */
    public Group {
      offers = List.copyOf(offers);
    }
  }

  /** An offer of the record. */
  public record RecordRow(String id, String name, String by, String known, String status) {}

  /** Something that can be compared, by its name in an address. */
  public record Name(String id, String words) {}
}
