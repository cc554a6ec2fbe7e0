package parley.talks.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.events.StreamEndEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML to a tree, from the events of the parser: they keep the text of a number, and say
 * whether a word stood in quotation marks. Anchors are refused, since aliases of aliases grow
 * without end.
 */
final class YamlTree {

  private static final int MOST_LETTERS = 50_000_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setUseMarks(true).setCodePointLimit(MOST_LETTERS).build();

  private final String file;
  private final Iterator<Event> events;

  private YamlTree(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
  }

  /**
   * Reads a text.
   *
   * @throws FormatException if it is not YAML of one document, is nested too deep, has an anchor,
   *     or names a field twice
   */
  static Tree parse(TextFile file) {
    try {
      YamlTree reader =
          new YamlTree(file.name(), new Parse(SETTINGS).parseString(file.text()).iterator());
      Event event = reader.nextNode();
      if (event instanceof StreamEndEvent) {
        throw new FormatException(Place.of(file.name()), "an empty file", "YAML");
      }
      Tree tree = reader.value(event, 1);
      Event end = reader.nextNode();
      if (!(end instanceof StreamEndEvent)) {
        throw new FormatException(reader.place(end), "a second document", "one YAML document");
      }
      return tree;
    } catch (MarkedYamlEngineException e) {
      throw new FormatException(
          new Place(file.name(), e.getProblemMark().map(Mark::getLine).map(l -> l + 1).orElse(0)),
          "text that is no YAML (" + e.getProblem().strip() + ")",
          "YAML");
    } catch (YamlEngineException e) {
      throw new FormatException(
          Place.of(file.name()), "text that is no YAML (" + e.getMessage() + ")", "YAML");
    }
  }

  /** The next event of a node, or the end. */
  private Event nextNode() {
    Event event = events.next();
    while (!(event instanceof NodeEvent || event instanceof StreamEndEvent)) {
      event = events.next();
    }
    return event;
  }

  private Place place(Event event) {
    return new Place(file, event.getStartMark().map(m -> m.getLine() + 1).orElse(0));
  }

  private Tree value(Event event, int depth) {
    Place place = place(event);
    if (depth > Tree.MOST_DEPTH) {
      throw new FormatException(
          place, "YAML nested too deep", "a depth of at most " + Tree.MOST_DEPTH);
    }
    if (event instanceof AliasEvent
        || event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new FormatException(place, "an anchor or alias", "the value itself");
    }
    return switch (event) {
      case ScalarEvent scalar -> leaf(scalar, place);
      case SequenceStartEvent start -> {
        List<Tree> items = new ArrayList<>();
        for (Event e = events.next(); !(e instanceof SequenceEndEvent); e = events.next()) {
          items.add(value(e, depth + 1));
        }
        yield new Tree.Items(items, place.line());
      }
      case MappingStartEvent start -> mapping(place, depth);
      default -> throw new FormatException(place, "no value", "a value");
    };
  }

  private Tree.Leaf leaf(ScalarEvent scalar, Place place) {
    if (scalar.getValue().length() > Tree.MOST_TEXT) {
      throw new FormatException(
          place,
          "a text of %s letters".formatted(scalar.getValue().length()),
          "at most " + Tree.MOST_TEXT);
    }
    return new Tree.Leaf(scalar.getValue(), scalar.isPlain(), place.line());
  }

  private Tree mapping(Place place, int depth) {
    Map<String, Tree> values = new LinkedHashMap<>();
    Map<String, Tree.Leaf> keys = new HashMap<>();
    for (Event e = events.next(); !(e instanceof MappingEndEvent); e = events.next()) {
      if (!(value(e, depth + 1) instanceof Tree.Leaf key)) {
        throw new FormatException(place(e), "a list or fields as a name", "a text");
      }
      if (keys.put(key.text(), key) != null) {
        throw new FormatException(
            new Place(file, key.line()), key.shown() + " a second time", "each name once");
      }
      values.put(key.text(), value(events.next(), depth + 1));
    }
    return new Tree.Fields(values, keys, place.line());
  }
}
