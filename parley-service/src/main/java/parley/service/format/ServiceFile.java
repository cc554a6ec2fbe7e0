package parley.service.format;

import java.util.List;

/** A file that can be run. */
public sealed interface ServiceFile permits HospitalFile, TheatreFile {

  /** What it is of. */
  String name();

  /** The sources that it names. */
  List<FileSource> sources();
}
