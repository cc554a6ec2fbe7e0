package parley.ledger.postgres;

import org.jdbi.v3.core.Jdbi;

/** Opens or ends the demonstration. Only the owner of the tables can, before anybody is let in. */
final class Demonstration {

  private Demonstration() {}

  /**
   * Opens the demonstration seats, one for each table, if they are wanted and nobody real has ever
   * joined; ends them otherwise, with all that lets somebody in to them.
   *
   * @param owner the owner of the tables, after all migrations and once the room is open
   * @return whether there is a demonstration now
   */
  static boolean open(Jdbi owner, boolean wanted) {
    return owner.inTransaction(handle ->
        handle
            .createQuery("select parley.open_demonstration(?)")
            .bind(0, wanted)
            .mapTo(Boolean.class)
            .one());
  }
}
