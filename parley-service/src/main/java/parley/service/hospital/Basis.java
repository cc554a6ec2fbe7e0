package parley.service.hospital;

import java.util.List;
import parley.casefile.Confidence;

/**
 * Where the numbers of a part of a hospital come from.
 *
 * @param part of the hospital, as in "beds" or "specialties"
 * @param sources ids of sources; empty only if synthetic
 * @param isSynthetic whether the numbers were made from a template and not reported by the hospital
 * @param note how they were made or read
 */
public record Basis(
    String part, List<String> sources, Confidence confidence, boolean isSynthetic, String note) {

  /** Copies the list, and checks that a number that is reported names its source. */
  public Basis {
    sources = List.copyOf(sources);
    if (sources.isEmpty() && !isSynthetic) {
      throw new IllegalArgumentException(
          "The numbers of \"%s\" name no source and are not marked as synthetic; expected one or the other."
              .formatted(part));
    }
  }
}
