package parley.service.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.casefile.io.CaseFaultsException;
import parley.casefile.io.CheckedTable;
import parley.service.waiting.WeeklyBands;

/**
 * Reads the full CSV of referral-to-treatment waiting times as it is published: a row for each
 * provider, commissioner, part and treatment function, with a column for each week waited.
 *
 * <p>The rows of the function C_999 hold the sums of the others and are left out: with them every
 * sum would be double.
 */
public final class RttReader {

  /** Those who still wait. */
  public static final String INCOMPLETE = "Part_2";

  private static final String PROVIDER = "Provider Org Code";
  private static final String PART = "RTT Part Type";
  private static final String CODE = "Treatment Function Code";
  private static final String NAME = "Treatment Function Name";
  private static final String TOTAL = "C_999";
  private static final double MOST = 1e9;

  private static final Pattern BAND =
      Pattern.compile("Gt (\\d{1,4})(?: To (\\d{1,4}))? Weeks SUM 1");

  private final String name;
  private final List<String> bands;

  private RttReader(String name, List<String> bands) {
    this.name = name;
    this.bands = bands;
  }

  /**
   * The lists of one part, by provider and treatment function in the order of the file.
   * Commissioners are added up.
   *
   * @param name of the file, as faults tell it
   * @param part as in {@link #INCOMPLETE}
   * @throws CaseFaultsException with what is wrong
   */
  public static List<PublishedList> read(String name, String text, String part)
      throws CaseFaultsException {
    CheckedTable table =
        CheckedTable.read(
            name, text, List.of(PROVIDER, PART, CODE, NAME, "Gt 00 To 01 Weeks SUM 1"));
    return new RttReader(name, bands(table)).lists(table, part);
  }

  /** The columns of the weeks, which must follow on one another; the last has no end. */
  private static List<String> bands(CheckedTable table) throws CaseFaultsException {
    List<String> bands = new ArrayList<>();
    boolean ended = false;
    for (String column : table.columns()) {
      Matcher matcher = BAND.matcher(column);
      if (!matcher.matches()) {
        continue;
      }
      boolean next =
          !ended
              && Integer.parseInt(matcher.group(1)) == bands.size()
              && (matcher.group(2) == null
                  || Integer.parseInt(matcher.group(2)) == bands.size() + 1);
      if (!next) {
        throw table
            .rows()
            .getFirst()
            .fault(column, "the column \"" + column + "\"", "weeks in order");
      }
      ended = matcher.group(2) == null;
      bands.add(column);
    }
    if (!ended || bands.size() < 2) {
      throw table
          .rows()
          .getFirst()
          .fault(
              "", bands.size() + " columns of weeks", "a last one such as \"Gt 104 Weeks SUM 1\"");
    }
    return bands;
  }

  private List<PublishedList> lists(CheckedTable table, String part) throws CaseFaultsException {
    Map<List<String>, long[]> counts = new LinkedHashMap<>();
    Map<String, String> names = new LinkedHashMap<>();
    for (CheckedTable.Row row : table.rows()) {
      if (!row.text(PART).equals(part) || row.text(CODE).equals(TOTAL)) {
        continue;
      }
      long[] sums =
          counts.computeIfAbsent(
              List.of(row.text(PROVIDER), row.text(CODE)), k -> new long[bands.size()]);
      names.putIfAbsent(row.text(CODE), row.text(NAME));
      for (int week = 0; week < sums.length; week++) {
        sums[week] += (long) row.findNumber(bands.get(week), 0, MOST).orElse(0);
      }
    }
    if (counts.isEmpty()) {
      throw table.rows().getFirst().fault(PART, "no row of " + part + " in " + name, "one or more");
    }
    List<PublishedList> lists = new ArrayList<>();
    counts.forEach((key, sums) ->
        lists.add(
            new PublishedList(
                key.getFirst(),
                key.getLast(),
                names.getOrDefault(key.getLast(), key.getLast()),
                new WeeklyBands(sums))));
    return List.copyOf(lists);
  }
}
