package parley.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An invented dispute at a tram depot, in the files of GENIUS. */
final class TalksFolders {

  static final String DOMAIN =
      """
      <negotiation_template>
        <utility_space number_of_issues="3">
          <objective index="0" etype="objective" type="objective" name="Depot">
            <issue index="1" etype="discrete" type="discrete" name="Pay">
              <item index="1" value="2%"/>
              <item index="2" value="3%"/>
              <item index="3" value="4%, staged"/>
            </issue>
            <issue index="2" etype="discrete" type="discrete" name="Rest">
              <item index="1" value="10 h"/>
              <item index="2" value="12 h"/>
            </issue>
            <issue index="3" type="integer" name="Sundays" lowerbound="0" upperbound="4"/>
          </objective>
        </utility_space>
      </negotiation_template>
      """;

  static final String FIRM =
      """
      <utility_space>
        <objective index="0" name="Depot">
          <issue index="1" type="discrete" name="Pay">
            <item index="1" value="2%" evaluation="10"/>
            <item index="2" value="3%" evaluation="5"/>
            <item index="3" value="4%, staged" evaluation="0"/>
          </issue>
          <issue index="2" type="discrete" name="Rest">
            <item index="1" value="10 h" evaluation="5"/>
            <item index="2" value="12 h" evaluation="3"/>
          </issue>
          <issue index="3" type="integer" name="Sundays" lowerbound="0" upperbound="4">
            <evaluator ftype="linear" offset="0" slope="0.25"/>
          </issue>
          <weight index="1" value="0.5"/>
          <weight index="2" value="0.25"/>
          <weight index="3" value="0.25"/>
        </objective>
        <reservation value="0.3"/>
      </utility_space>
      """;

  static final String UNION =
      """
      <utility_space>
        <objective index="0" name="Depot">
          <issue index="1" type="discrete" name="Pay">
            <item index="1" value="2%" evaluation="0"/>
            <item index="2" value="3%" evaluation="2"/>
            <item index="3" value="4%, staged" evaluation="5"/>
          </issue>
          <issue index="2" type="discrete" name="Rest">
            <item index="1" value="10 h" evaluation="0"/>
            <item index="2" value="12 h" evaluation="8"/>
          </issue>
          <issue index="3" type="integer" name="Sundays" lowerbound="0" upperbound="4">
            <evaluator ftype="linear" offset="1" slope="-0.25"/>
          </issue>
          <weight index="1" value="0.5"/>
          <weight index="2" value="0.3"/>
          <weight index="3" value="0.2"/>
        </objective>
        <reservation value="0.35"/>
      </utility_space>
      """;

  private TalksFolders() {}

  /** Writes the dispute into a new folder. */
  static Path depot(Path parent) {
    Path folder = parent.resolve("depot");
    write(folder, "depot.xml", DOMAIN);
    write(folder, "firm.xml", FIRM);
    write(folder, "union.xml", UNION);
    return folder;
  }

  static void write(Path folder, String name, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
