package parley.service.kernel;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The units of all resources of a run. */
final class Stock {

  private final List<Resource> resources;
  private final Units[] units;

  /** Places of resources, by identity: to compare rosters would cost as much as an event. */
  private final Map<Resource, Integer> places = new IdentityHashMap<>();

  Stock(List<Resource> resources) {
    this.resources = resources;
    units = resources.stream().map(Units::new).toArray(Units[]::new);
    resources.forEach(r -> places.put(r, places.size()));
  }

  /** By place in the model. */
  Units[] units() {
    return units;
  }

  /**
   * The units of a resource.
   *
   * @throws IllegalArgumentException if the model has none such
   */
  Units of(Resource resource) {
    Integer known = places.get(resource);
    int place = known != null ? known : resources.indexOf(resource);
    if (place < 0) {
      throw new IllegalArgumentException(
          "The model has no resource \"%s\".".formatted(resource.name()));
    }
    return units[place];
  }
}
