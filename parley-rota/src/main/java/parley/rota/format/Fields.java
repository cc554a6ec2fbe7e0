package parley.rota.format;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.casefile.io.CheckedNode;

/** Fields that a place of a file may have or not. */
final class Fields {

  private Fields() {}

  static List<CheckedNode> items(CheckedNode node, String field) {
    return node.find(field).map(CheckedNode::items).orElse(List.of());
  }

  static Optional<String> text(CheckedNode node, String field) {
    return node.find(field).map(CheckedNode::text);
  }

  static Set<String> texts(CheckedNode node, String field) {
    Set<String> texts = new HashSet<>();
    items(node, field).forEach(t -> texts.add(t.text()));
    return texts;
  }

  static Optional<Integer> whole(CheckedNode node, String field) {
    return node.find(field).map(CheckedNode::whole);
  }

  static boolean truth(CheckedNode node, String field) {
    return node.find(field).map(CheckedNode::truth).orElse(false);
  }
}
