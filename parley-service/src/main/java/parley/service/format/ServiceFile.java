package parley.service.format;

import java.util.List;
import parley.service.hospital.Basis;

/** A file that can be run. */
public sealed interface ServiceFile permits HospitalFile, TheatreFile {

  /** What it is of. */
  String name();

  /** Where the numbers of each part come from. */
  List<Basis> bases();

  /** The sources that it names. */
  List<FileSource> sources();
}
