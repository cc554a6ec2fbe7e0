package parley.talks.mediator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.talks.space.AdditiveSpace;

/** Reads a package that is written as {@code Issue=Option; Issue=Option}. */
public final class PackageText {

  private PackageText() {}

  /**
   * The package of a text.
   *
   * @throws IllegalArgumentException if an issue is missing, twice or unknown, or an option is none
   *     of the issue; the message says which
   */
  public static Terms parse(AdditiveSpace space, String text) {
    Map<String, String> named = new LinkedHashMap<>();
    for (String part : text.split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0) {
        throw new IllegalArgumentException(
            "\"%s\" in a package has no \"=\"; expected Issue=Option; Issue=Option, with the issues %s."
                .formatted(part.strip(), issues(space)));
      }
      String issue = part.substring(0, equals).strip();
      if (!issues(space).contains(issue)) {
        throw new IllegalArgumentException(
            "The package names the issue \"%s\"; expected one of %s."
                .formatted(issue, issues(space)));
      }
      if (named.put(issue, part.substring(equals + 1).strip()) != null) {
        throw new IllegalArgumentException("The package names the issue \"" + issue + "\" twice.");
      }
    }
    return terms(space, named);
  }

  /** The package that names an option for every issue. */
  static Terms terms(AdditiveSpace space, Map<String, String> named) {
    return new Terms(
        IntStream.range(0, space.issues()).mapToObj(i -> place(space, i, named)).toList());
  }

  private static int place(AdditiveSpace space, int issue, Map<String, String> named) {
    String name = space.issue(issue).name();
    String option = named.get(name);
    if (option == null) {
      throw new IllegalArgumentException(
          "The package names nothing for the issue \"" + name + "\".");
    }
    int place = space.issue(issue).options().indexOf(option);
    if (place < 0) {
      throw new IllegalArgumentException(
          "The package names \"%s\" for the issue \"%s\"; expected one of its options, such as \"%s\"."
              .formatted(option, name, space.option(issue, 0)));
    }
    return place;
  }

  private static List<String> issues(AdditiveSpace space) {
    return IntStream.range(0, space.issues()).mapToObj(i -> space.issue(i).name()).toList();
  }
}
