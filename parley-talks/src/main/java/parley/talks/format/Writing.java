package parley.talks.format;

import java.util.List;

/**
 * What is to be written.
 *
 * @param files the domain first, if the format has one, then a file for each party
 * @param quirks what the format says differently or cannot say
 */
public record Writing(List<TextFile> files, List<Quirk> quirks) {

  /** Copies the lists. */
  public Writing {
    files = List.copyOf(files);
    quirks = List.copyOf(quirks);
  }
}
