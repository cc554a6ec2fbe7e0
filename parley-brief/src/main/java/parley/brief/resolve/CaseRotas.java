package parley.brief.resolve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.Fault;
import parley.rota.format.RotaFile;
import parley.rota.format.RotaFiles;

/** Reads the rotas of a case: the files of its folder {@code rota/}, if it has one. */
public final class CaseRotas {

  private static final String FOLDER = "rota";

  private CaseRotas() {}

  /**
   * The rotas, by the name of their files; none if the case has no such folder.
   *
   * @param folder of the case
   * @throws CaseFaultsException with all that is wrong with any of the files
   */
  public static List<RotaFile> read(Path folder) throws CaseFaultsException {
    List<RotaFile> rotas = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (Path file : files(folder.resolve(FOLDER))) {
      try {
        rotas.add(RotaFiles.read(FOLDER + "/" + file.getFileName(), Files.readString(file)));
      } catch (CaseFaultsException e) {
        faults.addAll(e.faults());
      } catch (IOException e) {
        faults.add(unreadable(file));
      }
    }
    if (!faults.isEmpty()) {
      throw new CaseFaultsException(faults);
    }
    return List.copyOf(rotas);
  }

  private static Fault unreadable(Path file) {
    return new Fault(
        FOLDER + "/" + file.getFileName(),
        0,
        "",
        "a file that cannot be read",
        "a rota file in UTF-8",
        Optional.of("is it readable?"));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
