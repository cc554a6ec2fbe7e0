package parley.service.kernel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Resources, and streams of entities that walk along pathways.
 *
 * @param resources all that the pathways name
 * @param fields how many numbers each entity carries
 */
public record Model(List<Resource> resources, List<Stream> streams, int fields) {

  /** Copies the lists and checks names. */
  public Model {
    resources = List.copyOf(resources);
    streams = List.copyOf(streams);
    Set<String> names = new HashSet<>();
    for (Resource resource : resources) {
      if (!names.add(resource.name())) {
        throw new IllegalArgumentException(
            "Two resources are named \"%s\"; each needs a name of its own."
                .formatted(resource.name()));
      }
    }
    if (streams.isEmpty()) {
      throw new IllegalArgumentException("A model has no stream; nothing would ever come.");
    }
  }

  /**
   * A stream of entities.
   *
   * @param urgency with which its entities come: 0 is served first, 31 last
   */
  public record Stream(String name, Arrivals arrivals, Pathway pathway, int urgency) {

    /** Checks the urgency. */
    public Stream {
      checkUrgency(urgency);
    }
  }

  static void checkUrgency(int urgency) {
    if (urgency < 0 || urgency > 31) {
      throw new IllegalArgumentException(
          "An urgency of %s; it runs from 0, served first, to 31.".formatted(urgency));
    }
  }

  /** A model of one stream whose resources are those of its pathway, in their order there. */
  public static Model of(Arrivals arrivals, Pathway pathway) {
    return of(List.of(new Stream(pathway.name(), arrivals, pathway, 0)));
  }

  /** A model whose resources are those of its pathways, in their order there. */
  public static Model of(List<Stream> streams) {
    List<Resource> resources = new ArrayList<>();
    for (Stream stream : streams) {
      for (Step step : stream.pathway().steps()) {
        named(step).filter(r -> !resources.contains(r)).ifPresent(resources::add);
      }
    }
    return new Model(resources, streams, 0);
  }

  private static Optional<Resource> named(Step step) {
    return switch (step) {
      case Step.Serve s -> Optional.of(s.resource());
      case Step.Seize s -> Optional.of(s.resource());
      case Step.SeizeWithin s -> Optional.of(s.resource());
      default -> Optional.empty();
    };
  }

  /** The same with so many numbers for each entity. */
  public Model withFields(int count) {
    return new Model(resources, streams, count);
  }
}
