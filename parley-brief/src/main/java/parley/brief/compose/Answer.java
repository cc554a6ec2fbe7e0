package parley.brief.compose;

import java.util.Optional;
import parley.brief.page.Block;
import tools.jackson.databind.node.ObjectNode;

/** One answer, for the page and for other programs. */
interface Answer {

  /** The answer as a block of the page. */
  Block block();

  /** The answer as data. */
  ObjectNode json();

  /** The answer as CSV in a shape of its own; as the lines of the page, if empty. */
  default Optional<String> csv() {
    return Optional.empty();
  }
}
