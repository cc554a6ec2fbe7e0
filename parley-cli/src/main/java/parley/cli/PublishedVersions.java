package parley.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.casefile.io.CaseFaultsException;
import parley.rota.exchange.Publication;
import parley.rota.format.RotaFile;
import parley.rota.format.RotaFiles;

/**
 * The published versions of a rota: a folder with a rota file for each, and a list of them with
 * their digests.
 */
final class PublishedVersions {

  private static final String LIST = "versions.csv";
  private static final String HEAD = "version,published,sha256";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  private final Output output;
  private final Path folder;
  private final List<Publication> versions;

  private PublishedVersions(Output output, Path folder, List<Publication> versions) {
    this.output = output;
    this.folder = folder;
    this.versions = List.copyOf(versions);
  }

  /** The versions of a folder; none if it is not there yet. */
  static PublishedVersions read(Output output, Path folder) throws BadInputException {
    Path list = folder.resolve(LIST);
    List<Publication> versions = new ArrayList<>();
    if (Files.exists(output.resolve(list))) {
      List<String> lines = InputText.read(output, list, "a list of versions").lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (i > 0) {
          versions.add(version(output.name(list), i + 1, lines.get(i)));
        } else if (!lines.getFirst().equals(HEAD)) {
          throw new BadInputException(
              "%s:1: found \"%s\"; expected \"%s\"."
                  .formatted(output.name(list), lines.getFirst(), HEAD));
        }
      }
    }
    return new PublishedVersions(output, folder, versions);
  }

  private static Publication version(String list, int number, String line)
      throws BadInputException {
    String[] fields = line.split(",", -1);
    try {
      if (fields.length == HEAD.split(",", -1).length) {
        return new Publication(fields[0], LocalDate.parse(fields[1]), fields[2]);
      }
    } catch (DateTimeParseException | IllegalArgumentException e) {
      // Said below, with the line as it stands.
    }
    throw new BadInputException(
        "%s:%s: found \"%s\"; expected a version, its day as in 2026-01-31, and 64 hexadecimal digits."
            .formatted(list, number, line));
  }

  /** The newest version. */
  Optional<Publication> findLast() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /**
   * The rota file of a version.
   *
   * @throws BadInputException if it is not what was published
   */
  RotaFile file(Publication version) throws BadInputException, CaseFaultsException {
    Path path = path(version.version());
    String text = InputText.read(output, path, "a published rota file");
    if (!sha256(text).equals(version.sha256())) {
      throw new BadInputException(
          "%s: found the SHA-256 %s; expected %s, as %s says. Hint: the file was altered after it was published."
              .formatted(output.name(path), sha256(text), version.sha256(), LIST));
    }
    return RotaFiles.read(output.name(path), text);
  }

  /**
   * Adds a version.
   *
   * @param text its rota file
   * @throws BadInputException if the name does not do, or there is one of this name
   */
  Publication add(String name, LocalDate day, String text) throws BadInputException {
    if (!NAME.matcher(name).matches()) {
      throw new BadInputException(
          "--as: found \"%s\"; expected up to 40 letters, digits, dots, hyphens and underscores."
              .formatted(name));
    }
    for (Publication version : versions) {
      if (version.version().equals(name)) {
        throw new BadInputException(
            "%s: found version \"%s\", published on %s; expected another name."
                .formatted(output.name(folder.resolve(LIST)), name, version.published()));
      }
      if (version.published().isAfter(day)) {
        throw new BadInputException(
            "--on: found %s; expected %s or later, when version %s was published."
                .formatted(day, version.published(), version.version()));
      }
    }
    Publication made = new Publication(name, day, sha256(text));
    StringBuilder list = new StringBuilder(HEAD).append('\n');
    List<Publication> all = new ArrayList<>(versions);
    all.add(made);
    all.forEach(v ->
        list.append(v.version())
            .append(',')
            .append(v.published())
            .append(',')
            .append(v.sha256())
            .append('\n'));
    output.write(path(name), text);
    output.write(folder.resolve(LIST), list.toString());
    return made;
  }

  private Path path(String version) {
    return folder.resolve(version + ".yaml");
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
