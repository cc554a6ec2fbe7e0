package parley.cli;

import java.io.Console;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * What the program knows of the world around it.
 *
 * @param directory the current directory
 * @param terminal whether the output goes to a terminal
 * @param noColor whether the user asked all programs for no colour (NO_COLOR, see no-color.org)
 * @param nanoseconds a stopwatch: what passed between two readings
 */
public record Environment(
    Path directory, boolean terminal, boolean noColor, LongSupplier nanoseconds) {

  /** An environment with the stopwatch of the JVM. */
  public Environment(Path directory, boolean terminal, boolean noColor) {
    this(directory, terminal, noColor, System::nanoTime);
  }

  /** The environment of a program whose output goes into a file or another program. */
  public static Environment piped(Path directory) {
    return new Environment(directory, false, false);
  }

  /** The environment of this process. */
  static Environment ofProcess() {
    String noColor = System.getenv("NO_COLOR");
    return new Environment(
        Path.of("").toAbsolutePath(), isTerminal(), noColor != null && !noColor.isEmpty());
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
