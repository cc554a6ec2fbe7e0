package parley.rota.cover.format;

import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedFile;

/** Reads cover files. */
public final class CoverFiles {

  /** Where the shape of the files is told. */
  public static final String GUIDE = "docs/rota-cover.md";

  private CoverFiles() {}

  /**
   * Reads a cover file.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with what is wrong
   */
  public static CoverFile read(String name, String text) throws CaseFaultsException {
    return new CoverReader(CheckedFile.read(name, "cover", GUIDE, text)).file();
  }
}
