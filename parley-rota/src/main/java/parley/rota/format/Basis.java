package parley.rota.format;

import java.util.List;
import parley.casefile.Confidence;

/**
 * Where the numbers of a file come from.
 *
 * @param isSynthetic whether they were made, and are nobody's
 * @param confidence how far the sources carry them
 * @param sources ids of sources of the file
 */
public record Basis(boolean isSynthetic, Confidence confidence, List<String> sources) {

  /** Copies the list, and checks that there is a source where numbers were not made. */
  public Basis {
    sources = List.copyOf(sources);
    if (!isSynthetic && sources.isEmpty()) {
      throw new IllegalArgumentException(
          "Numbers that are not synthetic without a source; expected the id of a source, or synthetic: true.");
    }
  }
}
