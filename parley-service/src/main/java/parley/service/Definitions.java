package parley.service;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import parley.casefile.Figure;
import parley.casefile.Walkout;

/** Reads what a published number counts. */
public final class Definitions {

  private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^)]*\\)");

  private Definitions() {}

  /**
   * The definition of a figure of a walkout. In a basis, the words up to the first semicolon say
   * what is counted; brackets and what follows the semicolon qualify the one number, as in "(11
   * August)" or "; early data". A joint walkout counts others too, which nobody can take out; a
   * running total of all strikes counts them anyway.
   */
  public static Definition of(Figure figure, Walkout walkout) {
    List<String> joint = Measures.isRunningTotal(figure.measure()) ? List.of() : walkout.joint();
    return new Definition(figure.measure(), figure.unit().orElse(""), counted(figure), joint);
  }

  private static String counted(Figure figure) {
    String basis = figure.basis().orElse("");
    int semicolon = basis.indexOf(';');
    String counted = semicolon < 0 ? basis : basis.substring(0, semicolon);
    return BRACKETS.matcher(counted).replaceAll("").strip().replaceAll("\\s+", " ");
  }

  /** The definitions in the order in which effects are told: patients, staff, money. */
  static List<Definition> sorted(List<Definition> definitions) {
    return definitions.stream()
        .distinct()
        .sorted(Comparator.comparing(d -> Measures.blockOf(d.measure())))
        .toList();
  }
}
