package parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.cli.Environment;
import parley.cli.Main;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the program as its launcher would, in this process. */
record Parley(int exit, String out, String err) {

  /** Runs it in a working folder. */
  static Parley run(Path workingFolder, Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>();
    for (Object arg : args) {
      words.add(arg.toString());
    }
    int exit =
        Main.run(
            words.toArray(String[]::new),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Environment(workingFolder, false, true));
    return new Parley(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What a command gives as JSON; it must succeed. */
  static JsonNode json(Path workingFolder, Object... args) {
    Object[] withJson = Arrays.copyOf(args, args.length + 1);
    withJson[args.length] = "--json";
    Parley run = run(workingFolder, withJson);
    assertThat(run.exit()).as(run.err()).isZero();
    return JsonMapper.shared().readTree(run.out());
  }

  /** What a command below worth gives as JSON for the shipped case of the doctors. */
  static JsonNode worth(Path workingFolder, String... words) {
    List<Object> args = new ArrayList<>(List.of("worth", CaseFolders.DOCTORS));
    args.addAll(List.of(words));
    return json(workingFolder, args.toArray());
  }
}
