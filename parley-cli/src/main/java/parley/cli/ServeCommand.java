package parley.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import parley.casefile.Case;
import parley.casefile.io.CaseFolder;
import parley.ledger.LedgerException;
import parley.ledger.access.Invitation;
import parley.ledger.access.Member;
import parley.ledger.postgres.Server;
import parley.room.OpenRoom;
import parley.room.web.Journal;
import parley.room.web.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens a room for the parties of a case. */
@Command(
    name = "serve",
    description = {
      "Opens a room for the parties of a case: a private table for each, the conciliator's shuttle,"
          + " and one shared page, in a browser.",
      "",
      "What is written is kept in a database of its own, in a folder of yours, or in one that you"
          + " name. Without a case it shows the one that ships with Parley. It runs until it is"
          + " stopped with Ctrl-C.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  parley serve",
      "  parley serve cases/exercise-rail --no-demo --port 8443 --tls --name room.example.org"
    })
final class ServeCommand implements Callable<Integer> {

  private static final int MOST_PORT = 65_535;

  private final Output output;

  @Parameters(
      paramLabel = "CASE",
      arity = "0..1",
      description = "The folder of the case. Default: the case that ships with Parley.")
  private @Nullable Path folder;

  @Option(names = "--port", paramLabel = "N", description = "The port. Default: 8080.")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on. Default: 127.0.0.1, this machine alone.")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "A name under which browsers know the room, as in room.example.org, with its port if it is"
              + " not the usual one. May be given again.")
  private List<String> names = List.of();

  @Option(
      names = "--tls",
      description = "A proxy before the room speaks TLS: the cookie goes over TLS alone.")
  private boolean tls;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description =
          "A PostgreSQL database to keep everything in, as in jdbc:postgresql://host/parley?user=U."
              + " The password may stand in PGPASSWORD. Default: a server of its own.")
  private @Nullable String database;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description =
          "Where a server of its own keeps everything. Default: parley/CASE in the folder for data of"
              + " your system.")
  private @Nullable Path data;

  @Option(
      names = "--no-demo",
      description = "No demonstration seats; invitations for real ones are printed instead.")
  private boolean noDemo;

  ServeCommand(Output output) {
    this.output = output;
  }

  @Override
  public Integer call() throws Exception {
    ThreadOptions.check("--port", port, 0, MOST_PORT);
    if (database != null && data != null) {
      throw new BadInputException("Both --db and --data are given; choose one of them.");
    }
    if (tls && names.isEmpty()) {
      throw new BadInputException(
          "--tls is given without the name under which browsers know the room. Hint: add --name, as"
              + " in --name room.example.org.");
    }
    Path place = output.resolve(place());
    Case record = CaseFolder.read(place);
    Environment environment = output.environment();
    OpenRoom room;
    try {
      Settings settings = new Settings(host, port, tls, Set.copyOf(names));
      if (!settings.isLocal() && !tls) {
        output.error(
            "Passwords cross the network in clear, where others may read them. Hint: put a proxy"
                + " that speaks TLS before the room, and add --tls and --name.");
      }
      room =
          OpenRoom.open(
              record,
              place,
              server(record, environment.variables()),
              settings,
              !noDemo,
              environment.clock(),
              new SecureRandom(),
              this::note);
    } catch (IllegalArgumentException | LedgerException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
    Runtime.getRuntime().addShutdownHook(new Thread(room::close));
    tell(room, record);
    environment.untilStopped().await();
    room.close();
    return Main.OK;
  }

  private Path place() throws BadInputException {
    return Optional.ofNullable(folder)
        .or(() -> Optional.ofNullable(System.getProperty("parley.demonstration")).map(Path::of))
        .orElseThrow(() ->
            new BadInputException("Name a case: the folder of one, as in cases/exercise-rail."));
  }

  private Server server(Case record, Map<String, String> variables) {
    if (database != null) {
      return Server.shared(database, variables);
    }
    Path place =
        data != null
            ? output.resolve(data)
            : DataFolders.of(variables, System.getProperty("os.name", ""))
                .resolve("parley")
                .resolve(record.header().id());
    return Server.embedded(place);
  }

  private void tell(OpenRoom room, Case record) {
    String address = address(room);
    StringBuilder text = new StringBuilder();
    text.append("Parley serves \"%s\" at %s\n".formatted(record.header().title(), address));
    text.append("Its ledger signs with the key %s.\n".formatted(room.fingerprint()));
    List<Member> seats = room.demonstrationSeats();
    if (!seats.isEmpty()) {
      text.append("Demonstration seats, at which nobody real sits:\n");
      seats.forEach(m -> text.append("  %s: %s\n".formatted(m.seat().party(), m.seat().name())));
    }
    List<Invitation> invitations = room.firstInvitations();
    if (!invitations.isEmpty()) {
      text.append("Invitations, each good once and for a week. Hand each to its party alone:\n");
      invitations.forEach(
          i -> text.append("  %s: %sjoin/%s\n".formatted(i.party(), address, i.secret())));
    }
    text.append("Stop it with Ctrl-C.\n");
    output.print(text.toString());
    output.flush();
  }

  private String address(OpenRoom room) {
    String own = host.contains(":") ? "[%s]".formatted(host) : host;
    String name = names.isEmpty() ? own + ":" + room.port() : names.getFirst();
    return "%s://%s/".formatted(tls ? "https" : "http", name);
  }

  /** Only what went wrong inside is told: who asks what is nobody's business. */
  private void note(Journal.Line line) {
    if (!line.fault().isEmpty()) {
      output.error(
          "%s %s %s %s: %s"
              .formatted(line.at(), line.method(), line.route(), line.status(), line.fault()));
    }
  }
}
