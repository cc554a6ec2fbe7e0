package parley.rota.format;

import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedFile;

/** Reads rota files. */
public final class RotaFiles {

  /** Where the shapes of the files are told. */
  public static final String GUIDE = "docs/rota-files.md";

  private RotaFiles() {}

  /**
   * Reads a rota file: a plan, and the duties given if it has any.
   *
   * @param name of the file, as faults tell it
   * @throws CaseFaultsException with what is wrong
   */
  public static RotaFile read(String name, String text) throws CaseFaultsException {
    return new RotaReader(CheckedFile.read(name, "rota", GUIDE, text)).file();
  }
}
