package parley.service.format;

import java.util.List;
import parley.service.hospital.Basis;
import parley.service.hospital.Hospital;

/** A hospital, and the sources that its parts name. */
public record HospitalFile(Hospital hospital, List<FileSource> sources) implements ServiceFile {

  /** Copies the list. */
  public HospitalFile {
    sources = List.copyOf(sources);
  }

  @Override
  public List<Basis> bases() {
    return hospital.bases();
  }

  @Override
  public String name() {
    return hospital.name();
  }
}
