package parley.talks.format;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads XML to elements. A document type is refused, and with it every entity of one's own. */
final class XmlTree {

  private static final int MOST_ATTRIBUTE = 20_000;
  private static final int MOST_ELEMENTS = 2_000_000;

  private record Open(
      String name, Map<String, String> attributes, List<XmlElement> children, int line) {

    XmlElement close() {
      return new XmlElement(name, attributes, children, line);
    }
  }

  private final String file;
  private final XMLStreamReader reader;
  private final Deque<Open> open = new ArrayDeque<>();
  private int elements;

  private XmlTree(String file, XMLStreamReader reader) {
    this.file = file;
    this.reader = reader;
  }

  /**
   * Reads a text.
   *
   * @throws FormatException if it is no XML, or has a document type, or is too deep or too large
   */
  static XmlElement parse(TextFile file) {
    if (file.text().isBlank()) {
      throw new FormatException(Place.of(file.name()), "an empty file", "XML");
    }
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = null;
    try {
      reader = factory.createXMLStreamReader(new StringReader(file.text()));
      return new XmlTree(file.name(), reader).document();
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
      throw new FormatException(
          new Place(file.name(), line), "text that is no XML (" + reason(e) + ")", "XML");
    }
  }

  /** What the parser says, without the line before it. */
  private static String reason(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int start = message.indexOf("Message: ");
    return (start < 0 ? message : message.substring(start + "Message: ".length())).strip();
  }

  private XmlElement document() throws XMLStreamException {
    while (true) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw new FormatException(place(), "a DOCTYPE", "XML without one");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new FormatException(place(), "an entity", "XML without entities of its own");
        case XMLStreamConstants.START_ELEMENT -> start();
        case XMLStreamConstants.END_ELEMENT -> {
          XmlElement element = open.pop().close();
          if (open.isEmpty()) {
            finish();
            return element;
          }
          open.element().children().add(element);
        }
        default -> {}
      }
    }
  }

  /** What follows the root must be XML too. */
  private void finish() throws XMLStreamException {
    while (reader.hasNext()) {
      reader.next();
    }
  }

  private void start() {
    if (open.size() >= Tree.MOST_DEPTH || ++elements > MOST_ELEMENTS) {
      throw new FormatException(
          place(),
          "XML that is too deep or too large",
          "at most %s elements, and %s one in another".formatted(MOST_ELEMENTS, Tree.MOST_DEPTH));
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int a = 0; a < reader.getAttributeCount(); a++) {
      String value = reader.getAttributeValue(a);
      if (value.length() > MOST_ATTRIBUTE) {
        throw new FormatException(
            place(),
            "an attribute \"%s\" of %s letters"
                .formatted(reader.getAttributeLocalName(a), value.length()),
            "at most " + MOST_ATTRIBUTE);
      }
      attributes.put(reader.getAttributeLocalName(a), value);
    }
    open.push(new Open(reader.getLocalName(), attributes, new ArrayList<>(), place().line()));
  }

  private Place place() {
    return new Place(file, Math.max(0, reader.getLocation().getLineNumber()));
  }
}
