package parley.talks.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of XML with the line where it begins; text between elements is no part. */
record XmlElement(
    String name, Map<String, String> attributes, List<XmlElement> children, int line) {

  /** Copies the list and map and keeps their order. */
  XmlElement {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    children = List.copyOf(children);
  }

  Optional<String> find(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** The children of a name. */
  List<XmlElement> all(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  Optional<XmlElement> findFirst(String child) {
    return children.stream().filter(c -> c.name.equals(child)).findFirst();
  }

  /** This element and all below it, in the order of the file. */
  Stream<XmlElement> everything() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::everything));
  }
}
