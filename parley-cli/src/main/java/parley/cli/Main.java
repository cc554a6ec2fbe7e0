package parley.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import parley.casefile.io.CaseFaultsException;
import picocli.CommandLine;

/** The program. */
public final class Main {

  /** The answer was given. */
  static final int OK = 0;

  /** Parley itself failed. */
  static final int INTERNAL = 1;

  /** The command or the case is at fault. */
  static final int BAD_INPUT = 2;

  private Main() {}

  /** Runs the program and ends the process. */
  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(args, out, err, Environment.ofProcess());
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /**
   * Runs a command.
   *
   * @return 0 if the answer was given, 2 if the command or the case is at fault, 1 if Parley is
   */
  public static int run(String[] args, PrintStream out, PrintStream err, Environment environment) {
    Output output = new Output(out, err, environment);
    CommandLine line = new CommandLine(new Root());
    line.addSubcommand(new BriefCommand(output));
    line.addSubcommand(new StandCommand(output));
    line.addSubcommand(new ClockCommand(output));
    CommandLine worth = new CommandLine(new WorthCommand(output));
    worth.addSubcommand(new WorthTakeHomeCommand(output));
    worth.addSubcommand(new WorthCliffsCommand(output));
    worth.addSubcommand(new WorthCostLadderCommand(output));
    worth.addSubcommand(new WorthStrikeDayCommand(output));
    worth.addSubcommand(new WorthJobsCommand(output));
    worth.addSubcommand(new WorthBackwardsCommand(output));
    worth.addSubcommand(new WorthYearsCommand(output));
    worth.addSubcommand(new WorthRealCommand(output));
    worth.addSubcommand(new WorthImpliedCommand(output));
    worth.addSubcommand(new WorthDecomposeCommand(output));
    worth.addSubcommand(new WorthClaimsCommand(output));
    line.addSubcommand(worth);
    line.addSubcommand(new CostCommand(output));
    line.addSubcommand(new DealsCommand(output));
    CommandLine talks = new CommandLine(new TalksCommand());
    TalksCommand.parts(output).forEach(talks::addSubcommand);
    line.addSubcommand(talks);
    CommandLine service = new CommandLine(new ServiceCommand());
    ServiceCommand.parts(output).forEach(service::addSubcommand);
    line.addSubcommand(service);
    CommandLine rota = new CommandLine(new RotaCommand());
    RotaCommand.parts(output).forEach(rota::addSubcommand);
    line.addSubcommand(rota);
    CommandLine ledger = new CommandLine(new LedgerCommand());
    LedgerCommand.parts(output).forEach(ledger::addSubcommand);
    line.addSubcommand(ledger);
    line.addSubcommand(new ServeCommand(output));
    line.addSubcommand(new CheckCommand(output));
    line.registerConverter(BigDecimal.class, new Decimal());
    line.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setUsageHelpWidth(80);
    line.setUsageHelpAutoWidth(false);
    line.setParameterExceptionHandler((e, a) -> wrongCommand(e, output));
    line.setExecutionExceptionHandler((e, c, r) -> failed(e, output));
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static int wrongCommand(CommandLine.ParameterException e, Output output) {
    output.error(Sentences.of(e));
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    output.error("Try: " + command + " --help");
    return BAD_INPUT;
  }

  private static int failed(Exception e, Output output) {
    switch (e) {
      case CaseFaultsException faults -> faults.faults().forEach(f -> output.error(f.toString()));
      case BadInputException bad -> bad.lines().forEach(output::error);
      default -> {
        output.error(
            "Parley failed, which is a fault of Parley and not of your input: "
                + e.getClass().getSimpleName()
                + (e.getMessage() == null ? "" : ": " + oneLine(e.getMessage())));
        return INTERNAL;
      }
    }
    return BAD_INPUT;
  }

  private static String oneLine(String text) {
    return String.join(" ", List.of(text.split("\\s*\\R\\s*")));
  }
}
