package parley.service.format;

import java.util.List;
import parley.service.hospital.Basis;
import parley.service.theatre.TheatrePlan;

/**
 * A ward of planned surgery, and how often it is run.
 *
 * @param replications two or more
 * @param bases where the numbers of each part come from
 */
public record TheatreFile(
    String name, TheatrePlan plan, int replications, List<Basis> bases, List<FileSource> sources)
    implements ServiceFile {

  /** Copies the lists. */
  public TheatreFile {
    bases = List.copyOf(bases);
    sources = List.copyOf(sources);
  }
}
