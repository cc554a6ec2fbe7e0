package parley.room;

import java.util.List;
import parley.room.gate.Route;

/** A group of pages and API paths that belong together. */
public interface Desk {

  /** Its routes. */
  List<Route> routes();
}
