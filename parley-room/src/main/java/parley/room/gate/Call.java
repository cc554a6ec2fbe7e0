package parley.room.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call, as a desk sees it: the gate has already checked that the caller may use the route.
 *
 * @param path the parameters of the path
 * @param query the parameters after the question mark
 * @param form the fields of a form; for the API none
 * @param body the body of a call of the API; else empty
 * @param client the address it comes from
 * @param isFragment whether the page asks for a piece of itself
 */
public record Call(
    Optional<Caller> who,
    Map<String, String> path,
    Map<String, List<String>> query,
    Map<String, List<String>> form,
    String body,
    String client,
    boolean isFragment) {

  /** Copies the maps. */
  public Call {
    path = Map.copyOf(path);
    query = Map.copyOf(query);
    form = Map.copyOf(form);
  }

  /** The caller of a route that only seats may use. */
  public Caller caller() {
    return who.orElseThrow(() -> new IllegalStateException("A route for seats let nobody in."));
  }

  /** The only or first value of a field of the form, stripped; empty if it is missing or blank. */
  public Optional<String> findField(String name) {
    return first(form, name);
  }

  /**
   * The value of a field of the form.
   *
   * @throws IllegalArgumentException if it is missing or blank
   */
  public String field(String name) {
    return findField(name)
        .orElseThrow(
            () -> new IllegalArgumentException("The field \"%s\" is empty.".formatted(name)));
  }

  /** The only or first value of a parameter of the address, stripped; empty if there is none. */
  public Optional<String> findParameter(String name) {
    return first(query, name);
  }

  /**
   * A parameter of the path as a whole number of 1 or more.
   *
   * @throws IllegalArgumentException if it is none
   */
  public long number(String name) {
    String text = path.getOrDefault(name, "");
    try {
      long number = Long.parseLong(text);
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Said below, with the words for a number that is too small.
    }
    throw new IllegalArgumentException(
        "\"%s\" is no number of an entry; expected 1, 2, 3 and so on.".formatted(text));
  }

  private static Optional<String> first(Map<String, List<String>> values, String name) {
    return values.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
