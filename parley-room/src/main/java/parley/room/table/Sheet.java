package parley.room.table;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a party prefers and what no deal is worth to it, as bodies of entries; either may be blank.
 */
record Sheet(Optional<ObjectNode> preferences, Optional<ObjectNode> reserve) {}
