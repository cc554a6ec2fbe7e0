package parley.rota.format;

import java.util.List;
import java.util.Optional;
import parley.rota.model.Rota;
import parley.rota.model.RotaPlan;

/**
 * What a rota file says.
 *
 * @param rota the duties given, if the file has any
 * @param basis where its numbers come from
 * @param notes what its author wants a reader to know
 */
public record RotaFile(
    RotaPlan plan, Optional<Rota> rota, List<FileSource> sources, Basis basis, List<String> notes) {

  /** Copies the lists. */
  public RotaFile {
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /** The same with these duties. */
  public RotaFile with(Rota other) {
    return new RotaFile(plan, Optional.of(other), sources, basis, notes);
  }
}
