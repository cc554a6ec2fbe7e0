package parley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Ways to break a case folder, each with what its one line of fault must say. Each breaks one thing
 * in a copy of the shipped exercise.
 */
final class BrokenCases {

  private BrokenCases() {}

  /** One broken folder. */
  record Broken(String name, Break how, List<String> told) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** Breaks a folder. */
  @FunctionalInterface
  interface Break {
    void apply(Path folder) throws IOException;
  }

  /** Replaces the first {@code from} of a file by {@code to}. */
  private static Break replace(String file, String from, String to) {
    return folder -> {
      Path path = folder.resolve(file);
      String text = Files.readString(path);
      int at = text.indexOf(from);
      if (at < 0) {
        throw new AssertionError(file + " has no \"" + from + "\" to break.");
      }
      Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    };
  }

  private static Break write(String file, String text) {
    return folder -> Files.writeString(folder.resolve(file), text);
  }

  private static Break delete(String file) {
    return folder -> {
      Path path = folder.resolve(file);
      if (Files.isDirectory(path)) {
        try (Stream<Path> files = Files.list(path)) {
          files.forEach(BrokenCases::deleteFile);
        }
      }
      Files.delete(path);
    };
  }

  private static void deleteFile(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Broken broken(String name, Break how, String... told) {
    return new Broken(name, how, List.of(told));
  }

  /** All of them. */
  static List<Broken> all() {
    return Stream.of(files(), yaml(), fields(), values(), dates(), references(), tables())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Broken> files() {
    return List.of(
        broken("no case.yaml", delete("case.yaml"), "case.yaml", "no such file"),
        broken("no parties.yaml", delete("parties.yaml"), "parties.yaml", "no such file"),
        broken("no sources.yaml", delete("sources.yaml"), "sources.yaml", "no such file"),
        broken("no events", delete("events"), "events/*.yaml", "no such file"),
        broken(
            "a misspelt file",
            f -> Files.move(f.resolve("ballots.yaml"), f.resolve("balots.yaml")),
            "balots.yaml",
            "belongs to no case",
            "did you mean ballots.yaml?"),
        broken("a file with the ending yml", write("claims.yml", "claims: []"), "claims.yml"),
        broken("an empty file", write("claims.yaml", ""), "claims.yaml", "an empty file"),
        broken("a file of comments only", write("claims.yaml", "# none\n"), "an empty file"),
        broken("a file that is a list", write("claims.yaml", "- id: Q1\n"), "no mapping"),
        broken(
            "a file that is not UTF-8",
            f ->
                Files.write(
                    f.resolve("claims.yaml"),
                    "claims: [\u00e9]".getBytes(StandardCharsets.ISO_8859_1)),
            "claims.yaml",
            "no UTF-8"));
  }

  private static List<Broken> yaml() {
    return List.of(
        broken(
            "a bracket that is not closed",
            write("claims.yaml", "claims: [\n  {id: Q1\n"),
            "claims.yaml, line",
            "no YAML"),
        broken(
            "a tab for indentation",
            write("claims.yaml", "claims:\n\t- id: Q1\n"),
            "claims.yaml, line 2",
            "no YAML"),
        broken(
            "a field given twice",
            replace("case.yaml", "currency: GBP", "currency: GBP\ncurrency: EUR"),
            "case.yaml, line 13",
            "currency"),
        broken(
            "a quotation mark that is not closed",
            replace("case.yaml", "zone: Europe/London", "zone: \"Europe/London"),
            "case.yaml, line",
            "no YAML"),
        broken(
            "an anchor that does not exist",
            replace("case.yaml", "zone: Europe/London", "zone: *london"),
            "case.yaml, line 11",
            "an anchor or alias"),
        broken("aliases that multiply", write("claims.yaml", bomb()), "claims.yaml", "found"),
        broken(
            "a very deep nesting",
            write("claims.yaml", "claims: " + "[".repeat(5000) + "]".repeat(5000)),
            "claims.yaml"));
  }

  private static String bomb() {
    StringBuilder text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    return text.append("claims: *a59\n").toString();
  }

  private static List<Broken> fields() {
    return List.of(
        broken(
            "a misspelt field",
            replace("case.yaml", "currency:", "curency:"),
            "case.yaml, line",
            "curency"),
        broken(
            "a field too many",
            replace("case.yaml", "currency: GBP", "currency: GBP\ncolour: red"),
            "case.yaml, line 13, field colour",
            "the unknown field \"colour\""),
        broken(
            "no title",
            replace(
                "case.yaml",
                "title: \"Exercise: the signallers of Glenmarnoch and their operator\"\n",
                ""),
            "field title",
            "found nothing",
            "the case's title"),
        broken(
            "no sides",
            replace("case.yaml", "sides:\n  - SIGNAL_UNION\n  - TRACK_OPERATOR\n", ""),
            "field sides"),
        broken(
            "one side only",
            replace("case.yaml", "  - TRACK_OPERATOR\n", ""),
            "field sides",
            "1 entries",
            "at least 2"),
        broken(
            "three sides",
            replace(
                "case.yaml", "  - TRACK_OPERATOR\n", "  - TRACK_OPERATOR\n  - MEDIATION_OFFICE\n"),
            "field sides",
            "at most 2"),
        broken(
            "the same side twice",
            replace("case.yaml", "  - TRACK_OPERATOR\n", "  - SIGNAL_UNION\n"),
            "sides",
            "twice"),
        broken(
            "an event without a date",
            replace("events/2026.yaml", "    when: \"2026-03-02\"\n", ""),
            "events[0].when",
            "EDTF"),
        broken(
            "an event without a known date",
            replace("events/2026.yaml", "    known: \"2026-03-02\"\n", ""),
            "events[0].known",
            "the day it became known"),
        broken(
            "an event without actors",
            replace(
                "events/2026.yaml",
                "    actors:\n      - SIGNAL_UNION\n      - TRACK_OPERATOR\n",
                ""),
            "events[0].actors"),
        broken(
            "an event with no sources field",
            replace("events/2026.yaml", "    sources:\n      - X03\n      - X04\n", ""),
            "events[0].sources"),
        broken(
            "an act without an actor",
            replace(
                "events/2026.yaml",
                "        by:\n          - SIGNAL_UNION\n          - TRACK_OPERATOR\n",
                ""),
            "acts[0].by"),
        broken(
            "a figure without a number",
            replace("figures.yaml", "    low: 1.0\n    high: 1.4\n", ""),
            "figures[0]",
            "no number"),
        broken(
            "a range with one end", replace("figures.yaml", "    high: 1.4\n", ""), "figures[0]"),
        broken(
            "a figure without a measure",
            replace("figures.yaml", "    measure: cost-per-strike-day\n", ""),
            "figures[0].measure"),
        broken(
            "a ballot result without a share",
            replace("ballots.yaml", "      yesPercent: 80.5\n", ""),
            "yesPercent"),
        broken(
            "a walkout without an end",
            replace("walkouts.yaml", "    end: \"2026-06-06T06:00\"\n", ""),
            "walkouts[0].end"),
        broken(
            "an offer without clauses",
            replace(
                "offers.yaml",
                "    clauses:\n      - id: R0-1\n        issue: pay\n        option: pay-6\n",
                "    clauzes:\n      - id: R0-1\n        issue: pay\n        option: pay-6\n"),
            "offers[0]"),
        broken(
            "a claim without a chain",
            replace(
                "claims.yaml",
                "    chain:\n      - how: said\n        by: Isla Calder\n        to: the meeting\n        source: X03\n",
                ""),
            "claims[0].chain"),
        broken(
            "preferences that are not labelled an assumption",
            replace("preferences/deal-in-range.yaml", "status: assumption", "status: real"),
            "status",
            "assumption"));
  }

  private static List<Broken> values() {
    return List.of(
        broken(
            "an unknown type of event",
            replace("events/2026.yaml", "type: talks", "type: talk"),
            "events[0].type",
            "\"talk\"",
            "did you mean talks?"),
        broken(
            "an unknown act",
            replace("events/2026.yaml", "act: meets", "act: meet"),
            "acts[0].act",
            "did you mean meets?"),
        broken(
            "an unknown stance",
            replace("agenda.yaml", "stance: in", "stance: inside"),
            "stance",
            "\"inside\""),
        broken(
            "an unknown kind of issue",
            replace("agenda.yaml", "kind: measured", "kind: counted"),
            "issues[0].kind"),
        broken(
            "an unknown confidence",
            replace("events/2026.yaml", "confidence: high", "confidence: certain"),
            "confidence",
            "high, medium or low"),
        broken(
            "an unknown time zone",
            replace("case.yaml", "zone: Europe/London", "zone: Europe/Londom"),
            "field zone",
            "Europe/Londom"),
        broken(
            "a number for text",
            replace("case.yaml", "currency: GBP", "currency: 12"),
            "field currency",
            "the number 12",
            "quotation marks"),
        broken(
            "text for a number",
            replace("ballots.yaml", "value: 1860", "value: many"),
            "entitled.value",
            "\"many\""),
        broken(
            "a negative tally",
            replace("ballots.yaml", "value: 1860", "value: -1"),
            "entitled.value",
            "at least 0"),
        broken(
            "a share above 100",
            replace("ballots.yaml", "yesPercent: 80.5", "yesPercent: 180.5"),
            "yesPercent",
            "at most 100"),
        broken(
            "a weight that is no whole number",
            replace("preferences/deal-in-range.yaml", "pay: 40", "pay: 40.5"),
            "weights.pay",
            "40.5"),
        broken(
            "a reserve above 100",
            replace("preferences/deal-in-range.yaml", "reserve: 40", "reserve: 140"),
            "reserve",
            "at most 100"),
        broken(
            "an id with a space",
            replace("figures.yaml", "id: cost-union", "id: cost union"),
            "figures[1].id",
            "an id"),
        broken(
            "a truth value for text",
            replace("case.yaml", "law: great-britain", "law: true"),
            "field law",
            "quotation marks"),
        broken(
            "nothing for a value",
            replace("case.yaml", "licence: CC0-1.0; invented for this program", "licence:"),
            "field licence"),
        broken(
            "a range with its ends swapped",
            replace("figures.yaml", "low: 1.0", "low: 9.0"),
            "figures[0]",
            "above high"),
        broken(
            "an address that is none",
            replace("sources.yaml", "url: \"\"", "url: \"example\""),
            "sources[0].url",
            "web address"));
  }

  private static List<Broken> dates() {
    return List.of(
        broken(
            "a day that no calendar has",
            replace("events/2026.yaml", "when: \"2026-03-02\"", "when: \"2026-02-30\""),
            "events[0].when",
            "2026-02-30"),
        broken(
            "a month that no calendar has",
            replace("events/2026.yaml", "when: \"2026-03-02\"", "when: \"2026-13\""),
            "events[0].when"),
        broken(
            "a date in words",
            replace("events/2026.yaml", "when: \"2026-03-02\"", "when: \"2 March 2026\""),
            "events[0].when",
            "EDTF"),
        broken(
            "a known date in EDTF",
            replace("events/2026.yaml", "known: \"2026-03-02\"", "known: \"2026-03\""),
            "events[0].known",
            "a day such as"),
        broken(
            "an interval that runs backwards",
            replace("events/2026.yaml", "when: \"2026-03-02\"", "when: \"2026-03-02/2026-03-01\""),
            "events[0].when"),
        broken(
            "a start without a time",
            replace("walkouts.yaml", "start: \"2026-06-05T06:00\"", "start: \"2026-06-05\""),
            "walkouts[0].start",
            "local time"),
        broken(
            "a walkout that ends before it starts",
            replace("walkouts.yaml", "end: \"2026-06-06T06:00\"", "end: \"2026-06-04T06:00\""),
            "walkouts[0]",
            "before it starts"));
  }

  private static List<Broken> references() {
    return List.of(
        broken(
            "a source that is not there",
            replace("claims.yaml", "source: X03", "source: X99"),
            "chain[0].source",
            "\"X99\""),
        broken(
            "an actor that is not there",
            replace("events/2026.yaml", "      - SIGNAL_UNION", "      - SIGNAL_UNIONS"),
            "actors[0]",
            "did you mean SIGNAL_UNION?"),
        broken(
            "an event that is not there",
            replace("claims.yaml", "event: X001", "event: X901"),
            "claims[0].event"),
        broken(
            "a ballot that is not there",
            replace("walkouts.yaml", "ballot: BR1", "ballot: BR9"),
            "walkouts[0].ballot"),
        broken(
            "an issue that is not there",
            replace("offers.yaml", "issue: notice", "issue: notise"),
            "issue",
            "did you mean notice?"),
        broken(
            "an option that is not of the issue",
            replace("offers.yaml", "option: pay-6", "option: notice-42"),
            "option",
            "an option"),
        broken(
            "a gate that is not there",
            replace("offers.yaml", "gate: executive", "gate: executives"),
            "gate",
            "did you mean executive?"),
        broken(
            "an id of the wrong kind",
            replace("walkouts.yaml", "ballot: BR1", "ballot: X001"),
            "walkouts[0].ballot",
            "the id of a ballot"),
        broken(
            "an id given twice",
            replace("events/2026.yaml", "id: X002", "id: X001"),
            "a second time"),
        broken(
            "an id that names two kinds of thing",
            replace("claims.yaml", "id: Q02", "id: X001"),
            "a second time"),
        broken(
            "a forward reference",
            replace("claims.yaml", "event: X001", "event: X017"),
            "claims[0].event",
            "known from"),
        broken(
            "a weight for an issue that is not there",
            replace("preferences/deal-in-range.yaml", "      pay: 40", "      pays: 40"),
            "did you mean pay?"),
        broken(
            "a value for an option that is not there",
            replace("preferences/deal-in-range.yaml", "pay-0: 0", "pay-1: 0"),
            "pay-1"),
        broken(
            "an office held by nobody known",
            replace(
                "parties.yaml",
                "      - people:\n          - CALDER",
                "      - people:\n          - CALDOR"),
            "did you mean CALDER?"));
  }

  private static List<Broken> tables() {
    return List.of(
        broken(
            "a series without its table",
            delete("series/trains.csv"),
            "series/trains.csv",
            "cannot be read"),
        broken(
            "a table that no series names",
            write("series/other.csv", "a,known\n1,2026-01-01\n"),
            "series/other.csv",
            "no series names"),
        broken(
            "a header that is not the one named",
            replace("series/trains.csv", "planned", "plan"),
            "series/trains.csv, line 1",
            "the columns"),
        broken(
            "a row with a cell too few",
            replace("series/trains.csv", "640,634,", "640,"),
            "series/trains.csv, line 2",
            "3 cells"),
        broken(
            "a row that does not say when it became known",
            replace("series/trains.csv", "634,2026-06-08", "634,"),
            "series/trains.csv, line 2, field known"),
        broken("an empty table", write("series/trains.csv", ""), "series/trains.csv", "empty"),
        broken(
            "a table with a header only",
            write("series/trains.csv", "day,planned,run,known\n"),
            "at least one row"),
        broken(
            "a price index with a word for a number",
            f -> {
              replace("series.yaml", "role: other", "role: price_index").apply(f);
              replace(
                      "series.yaml",
                      "      - day\n      - planned\n      - run\n",
                      "      - month\n      - index\n      - run\n")
                  .apply(f);
              write("series/trains.csv", "month,index,run,known\n2026-01,high,1,2026-02-20\n")
                  .apply(f);
            },
            "series/trains.csv, line 2, field index",
            "\"high\"",
            "a number"),
        broken(
            "a parameter of an unknown vintage",
            f -> {
              replace("series.yaml", "role: other", "role: parameters").apply(f);
              replace(
                      "series.yaml",
                      "      - day\n      - planned\n      - run\n",
                      "      - parameter\n      - effectiveFrom\n      - above\n"
                          + "      - value\n      - vintage\n")
                  .apply(f);
              write(
                      "series/trains.csv",
                      "parameter,effectiveFrom,above,value,vintage,known\n"
                          + "income-tax.rate,2026-04-06,0,0.2,guess,2026-02-20\n")
                  .apply(f);
            },
            "series/trains.csv, line 2, field vintage",
            "\"guess\"",
            "outturn, forecast"));
  }
}
