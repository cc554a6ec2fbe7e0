package parley.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

/**
 * What the program knows of the world around it.
 *
 * @param directory the current directory
 * @param terminal whether the output goes to a terminal
 * @param noColor whether the user asked all programs for no colour (NO_COLOR, see no-color.org)
 * @param nanoseconds a stopwatch: what passed between two readings
 * @param clock what time it is
 * @param variables those of the process
 * @param untilStopped opens when a program that serves is to stop; a process is stopped by a signal
 */
public record Environment(
    Path directory,
    boolean terminal,
    boolean noColor,
    LongSupplier nanoseconds,
    Clock clock,
    Map<String, String> variables,
    CountDownLatch untilStopped) {

  /** An environment with another stopwatch. */
  public Environment(Path directory, boolean terminal, boolean noColor, LongSupplier nanoseconds) {
    this(
        directory,
        terminal,
        noColor,
        nanoseconds,
        Clock.system(ZoneOffset.UTC),
        Map.of(),
        new CountDownLatch(1));
  }

  /** An environment with the stopwatch of the JVM. */
  public Environment(Path directory, boolean terminal, boolean noColor) {
    this(directory, terminal, noColor, System::nanoTime);
  }

  /** The same with the variables of a process. */
  public Environment withVariables(Map<String, String> others) {
    return new Environment(
        directory, terminal, noColor, nanoseconds, clock, Map.copyOf(others), untilStopped);
  }

  /** The environment of a program whose output goes into a file or another program. */
  public static Environment piped(Path directory) {
    return new Environment(directory, false, false);
  }

  /** The environment of this process. */
  static Environment ofProcess() {
    String noColor = System.getenv("NO_COLOR");
    return new Environment(
            Path.of("").toAbsolutePath(), isTerminal(), noColor != null && !noColor.isEmpty())
        .withVariables(System.getenv());
  }

  /**
   * Before Java 22 there is a console only where both input and output are a terminal; since then
   * there always is one, and it tells.
   */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
