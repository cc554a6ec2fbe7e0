package parley.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.brief.compose.MatchRows;
import parley.talks.tournament.Match;
import parley.talks.tournament.MatchResult;
import parley.talks.tournament.Tournament;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/**
 * The file to which the results of a tournament are appended, so that one that was broken off goes
 * on from there. A last line that was not written to its end is dropped.
 */
final class MatchLog implements AutoCloseable {

  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

  private final RandomAccessFile file;
  private final MatchRows rows;

  private MatchLog(RandomAccessFile file, MatchRows rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * Opens a log and reads what it has.
   *
   * @param results to which the results of the tournament are added; what the file has of other
   *     tournaments is passed over and kept
   */
  static MatchLog open(Output output, Path path, Tournament tournament, List<MatchResult> results)
      throws BadInputException {
    Path full = output.resolve(path);
    MatchRows rows = new MatchRows(tournament);
    try {
      RandomAccessFile file = new RandomAccessFile(full.toFile(), "rw");
      try {
        String text = wholeLines(Files.readString(full));
        if (text.isEmpty()) {
          text = MatchRows.heading();
          file.setLength(0);
          file.write(text.getBytes(StandardCharsets.UTF_8));
        }
        results.addAll(read(output.name(path), text, rows));
        file.setLength(text.getBytes(StandardCharsets.UTF_8).length);
        file.seek(file.length());
        return new MatchLog(file, rows);
      } catch (IOException | BadInputException e) {
        file.close();
        throw e;
      }
    } catch (IOException e) {
      throw new BadInputException(
          "%s: found a file that cannot be read and written (%s); expected a CSV file of results, or a"
                  .formatted(output.name(path), e.getClass().getSimpleName())
              + " name that is free.");
    }
  }

  private static String wholeLines(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1);
  }

  private static List<MatchResult> read(String name, String text, MatchRows rows)
      throws BadInputException {
    Map<Match, MatchResult> results = new LinkedHashMap<>();
    int line = 0;
    try (MappingIterator<List<String>> all = CSV.readerForListOf(String.class).readValues(text)) {
      while (all.hasNext()) {
        List<String> cells = all.next();
        if (line++ == 0) {
          checkHeading(name, cells);
        } else {
          rows.find(cells).ifPresent(r -> results.putIfAbsent(r.match(), r));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          "%s: row %s: %s. Give another file to start anew.".formatted(name, line, e.getMessage()));
    } catch (JacksonException e) {
      throw new BadInputException(
          "%s: row %s: found what is no CSV; expected a row of results.".formatted(name, line + 1));
    }
    return List.copyOf(results.values());
  }

  private static void checkHeading(String name, List<String> cells) throws BadInputException {
    if (!cells.equals(MatchRows.COLUMNS)) {
      throw new BadInputException(
          "%s: found the heading \"%.60s\"; expected that of a file of results, which starts \"%s\"."
              .formatted(
                  name,
                  String.join(",", cells),
                  String.join(",", MatchRows.COLUMNS.subList(0, 3))));
    }
  }

  /** Appends results. */
  void append(List<MatchResult> results) throws BadInputException {
    try {
      file.write(rows.csv(results).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new BadInputException(
          "Results cannot be appended (%s); what is in the file stays."
              .formatted(e.getClass().getSimpleName()));
    }
  }

  @Override
  public void close() throws BadInputException {
    try {
      file.close();
    } catch (IOException e) {
      throw new BadInputException(
          "The file of results cannot be closed (%s).".formatted(e.getClass().getSimpleName()));
    }
  }
}
