package parley.talks.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.talks.space.Scenario;

/**
 * Reads and writes scenarios: one domain, and the preferences of each party over it.
 *
 * <p>Numbers are exact: what is read is what is written there, and what is written reads the same,
 * unless a {@link Quirk} of the writing says that the format cannot say it.
 */
public final class Formats {

  private Formats() {}

  /**
   * Reads the scenario in the files of a folder. Which file is the domain and which are
   * preferences, their contents say.
   *
   * @param name the name of the folder, which is the scenario's name if no file gives one
   * @param domain the name of the file of the domain, if the folder has several
   * @throws FormatException naming file and line if a file is not as its format wants it
   * @throws IllegalArgumentException if files are missing or too many
   */
  public static Reading read(
      String name, List<TextFile> files, Optional<String> domain, Parties parties) {
    List<Quirk> quirks = new ArrayList<>();
    Sorter sorter = new Sorter(quirks).sort(files);
    Format format = sorter.format(name);
    Optional<Source> space = sorter.domain(name, domain);
    List<Source> profiles = sorter.profiles(name, parties);
    Scenario scenario =
        switch (format) {
          case GENIUS -> genius(name, space, profiles, quirks);
          case GENIUSWEB, GENIUSWEB_PYTHON ->
              GeniusWebReader.read(name, space.map(Formats::data), data(profiles), quirks);
          case NEGOLOG ->
              NegologReader.read(name, space.map(Formats::data), data(profiles), quirks);
          case NEGMAS ->
              NegmasReader.read(
                  name,
                  data(
                      space.orElseThrow(() ->
                          new IllegalArgumentException(
                              name + ": found no domain; expected a file with \"issues\"."))),
                  data(profiles),
                  quirks);
        };
    return new Reading(scenario, format, quirks);
  }

  /**
   * Writes a scenario: the texts of its files, and what the format says differently.
   *
   * @throws IllegalArgumentException if the format has no words for it; the message says for what
   */
  public static Writing write(Scenario scenario, Format format) {
    return switch (format) {
      case GENIUS -> GeniusWriter.write(scenario);
      case GENIUSWEB, GENIUSWEB_PYTHON -> GeniusWebWriter.write(scenario, format);
      case NEGOLOG -> NegologWriter.write(scenario);
      case NEGMAS -> NegmasWriter.write(scenario);
    };
  }

  private static Scenario genius(
      String name, Optional<Source> space, List<Source> profiles, List<Quirk> quirks) {
    List<Source.Xml> files = profiles.stream().map(Source.Xml.class::cast).toList();
    Source.Xml first = files.getFirst();
    if (space.isEmpty()) {
      quirks.add(
          new Quirk(Quirk.Kind.NO_DOMAIN_FILE, Place.of(first.file().name()), "the issues in it"));
    }
    return GeniusReader.read(name, space.map(Source.Xml.class::cast).orElse(first), files, quirks);
  }

  private static Source.Data data(Source source) {
    return (Source.Data) source;
  }

  private static List<Source.Data> data(List<Source> sources) {
    return sources.stream().map(Formats::data).toList();
  }
}
