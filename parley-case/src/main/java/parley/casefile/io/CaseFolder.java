package parley.casefile.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import parley.casefile.Case;
import parley.casefile.Nearest;
import parley.casefile.Series;

/**
 * A folder of plain text that describes a dispute.
 *
 * <p>Reading goes in four steps, and each tells all its faults before the next begins: every file
 * is YAML; every file has the shape of its schema; every id that is named is there and was known in
 * time; every table holds what its role asks for.
 */
public final class CaseFolder {

  private static final String GUIDE = "see docs/case-format.md for the files of a case.";

  /** Tables of hospitals and rotas, which only those commands read that ask for them. */
  private static final String SERVICE = "service/";

  private static final String ROTA = "rota/";

  /** Schemas take a while to read; they are the same for every text. */
  private static final SchemaCheck SCHEMAS = new SchemaCheck();

  private final Path folder;
  private final Optional<Path> moreOffers;
  private final List<Path> ownPreferences;

  private CaseFolder(Path folder, Optional<Path> moreOffers, List<Path> ownPreferences) {
    this.folder = folder;
    this.moreOffers = moreOffers;
    this.ownPreferences = List.copyOf(ownPreferences);
  }

  /**
   * Reads and checks a case.
   *
   * @param folder the case folder
   * @return the case
   * @throws CaseFaultsException if the folder has faults, with all that could be found
   */
  public static Case read(Path folder) throws CaseFaultsException {
    return new CaseFolder(folder, Optional.empty(), List.of()).read();
  }

  /**
   * Reads and checks a case with further offers from a file outside it, as if they stood in the
   * case: the file has the shape of {@code offers.yaml}, and its ids must fit those of the case. An
   * offer without a source rests on a source that stands for the file.
   *
   * @return the case; the offers of the file come last, in their order
   * @throws CaseFaultsException if the folder or the file has faults, with all that could be found
   */
  public static Case readWithOffers(Path folder, Path offers) throws CaseFaultsException {
    return new CaseFolder(folder, Optional.of(offers), List.of()).read();
  }

  /**
   * Adds offers to a case that was read before, with the checks of {@link #readWithOffers} and in
   * its words, but from a text in memory: YAML, or JSON, which is YAML too.
   *
   * @param name what faults call the text
   * @return the case; the offers of the text come last, in their order
   * @throws CaseFaultsException if the text has faults, with all that could be found
   */
  public static Case withOffers(Case record, String name, String text) throws CaseFaultsException {
    List<Document> documents = OwnOffers.documents(name, text);
    for (Document document : documents) {
      throwIfAny(SCHEMAS.check(document));
    }
    documents.forEach(Defaults::fill);
    Index index = Index.of(record, documents);
    throwIfAny(index.faults());
    throwIfAny(References.check(documents, index));
    return new Assembly(documents).addTo(record);
  }

  /**
   * Reads and checks a case with assumption sets from files outside it in place of its own: each
   * file has the shape of one in {@code preferences/}, and what it names must be in the case.
   *
   * @return the case with these sets only, in the order of the files
   * @throws CaseFaultsException if the folder or a file has faults, with all that could be found
   */
  public static Case readWithPreferences(Path folder, List<Path> preferences)
      throws CaseFaultsException {
    return new CaseFolder(folder, Optional.empty(), preferences).read();
  }

  /**
   * The files of a case without its assumption sets, checked each by itself, for a reader of more.
   */
  static List<Document> documentsWithoutPreferences(Path folder) throws CaseFaultsException {
    CaseFolder reader = new CaseFolder(folder, Optional.empty(), List.of());
    List<Document> documents =
        reader.documents().stream().filter(d -> d.kind() != CaseFile.PREFERENCES).toList();
    documents.forEach(Defaults::fill);
    return documents;
  }

  private Case read() throws CaseFaultsException {
    if (!Files.isDirectory(folder)) {
      throw new CaseFaultsException(
          List.of(
              Fault.ofFile(
                  folder.toString(),
                  Files.exists(folder) ? "a file" : "no such folder",
                  "a case folder",
                  "a case is a folder with case.yaml, parties.yaml, sources.yaml and events/.")));
    }
    List<Document> documents = documents();
    throwIfAny(documents.stream().flatMap(d -> SCHEMAS.check(d).stream()).toList());
    documents.forEach(Defaults::fill);
    Index index = Index.of(documents);
    throwIfAny(index.faults());
    throwIfAny(References.check(documents, index));
    Case withoutTables = new Assembly(documents).assemble(texts());
    return withoutTables.withSeries(tables(withoutTables.series()));
  }

  private List<Document> documents() throws CaseFaultsException {
    List<Fault> faults = new ArrayList<>();
    List<Document> documents = new ArrayList<>();
    Map<String, CaseFile> found = files(faults);
    for (CaseFile file : CaseFile.values()) {
      if (file.isRequired() && !found.containsValue(file)) {
        String place = file.isFolder() ? file.place() + "*.yaml" : file.place();
        faults.add(Fault.ofFile(place, "no such file", "every case has one", GUIDE));
      }
    }
    if (!ownPreferences.isEmpty()) {
      found.values().removeIf(kind -> kind == CaseFile.PREFERENCES);
    }
    for (var entry : found.entrySet()) {
      try {
        documents.add(Document.parse(entry.getKey(), entry.getValue(), text(entry.getKey())));
      } catch (CaseFaultsException e) {
        faults.addAll(e.faults());
      }
    }
    if (moreOffers.isPresent()) {
      try {
        String name = String.valueOf(moreOffers.get().getFileName());
        documents.addAll(OwnOffers.documents(name, text(moreOffers.get(), name)));
      } catch (CaseFaultsException e) {
        faults.addAll(e.faults());
      }
    }
    for (int i = 0; i < ownPreferences.size(); i++) {
      try {
        Path file = ownPreferences.get(i);
        String name = String.valueOf(file.getFileName());
        documents.addAll(OwnPreferences.documents(name, text(file, name), i + 1));
      } catch (CaseFaultsException e) {
        faults.addAll(e.faults());
      }
    }
    throwIfAny(faults);
    return documents;
  }

  /** The YAML files of the folder by path; a file that no one would read is a fault. */
  private Map<String, CaseFile> files(List<Fault> faults) {
    Map<String, CaseFile> found = new TreeMap<>();
    for (String path : paths()) {
      if (!path.endsWith(".yaml") && !path.endsWith(".yml")) {
        continue;
      }
      Optional<CaseFile> kind = CaseFile.findFor(path);
      if (kind.isPresent() && path.endsWith(".yaml")) {
        found.put(path, kind.get());
      } else {
        List<String> places = Stream.of(CaseFile.values()).map(CaseFile::place).toList();
        faults.add(
            Fault.ofFile(
                path,
                "a file that belongs to no case",
                "one of " + String.join(", ", places),
                Nearest.find(path, places).map(n -> "did you mean " + n + "?").orElse(GUIDE)));
      }
    }
    return found;
  }

  private List<String> paths() {
    try (Stream<Path> files = Files.walk(folder, 2)) {
      return files
          .filter(Files::isRegularFile)
          .map(p -> folder.relativize(p).toString().replace('\\', '/'))
          .filter(p -> !p.startsWith(SERVICE) && !p.startsWith(ROTA))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String path) throws CaseFaultsException {
    return text(folder.resolve(path), path);
  }

  private static String text(Path file, String path) throws CaseFaultsException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new CaseFaultsException(
          List.of(
              Fault.ofFile(path, "bytes that are no UTF-8", "text in UTF-8", "save it as UTF-8.")));
    } catch (IOException e) {
      throw new CaseFaultsException(
          List.of(
              Fault.ofFile(
                  path,
                  "a file that cannot be read",
                  "a text file",
                  "is it there, and readable?")));
    }
  }

  private List<Series> tables(List<Series> series) throws CaseFaultsException {
    List<Fault> faults = new ArrayList<>();
    List<Series> tables = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (Series one : series) {
      named.add(one.file());
      try {
        tables.add(Tables.read(one, text(one.file())));
      } catch (CaseFaultsException e) {
        faults.addAll(e.faults());
      }
    }
    for (String path : paths()) {
      if (path.endsWith(".csv") && !named.contains(path)) {
        faults.add(
            Fault.ofFile(path, "a table that no series names", "a series in series.yaml", GUIDE));
      }
    }
    throwIfAny(faults);
    return tables;
  }

  private Map<String, String> texts() throws CaseFaultsException {
    Map<String, String> texts = new TreeMap<>();
    for (String path : paths()) {
      if (path.startsWith("texts/") && path.endsWith(".txt")) {
        texts.put(path.substring("texts/".length(), path.length() - ".txt".length()), text(path));
      }
    }
    return texts;
  }

  private static void throwIfAny(List<Fault> faults) throws CaseFaultsException {
    if (!faults.isEmpty()) {
      throw new CaseFaultsException(faults);
    }
  }
}
