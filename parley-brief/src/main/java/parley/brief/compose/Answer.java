package parley.brief.compose;

import parley.brief.page.Block;
import tools.jackson.databind.node.ObjectNode;

/** One answer, for the page and for other programs. */
interface Answer {

  /** The answer as a block of the page. */
  Block block();

  /** The answer as data. */
  ObjectNode json();
}
