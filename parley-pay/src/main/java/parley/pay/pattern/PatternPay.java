package parley.pay.pattern;

import java.util.List;
import java.util.Optional;
import parley.casefile.Computed;
import parley.pay.book.Scales;

/**
 * What some work is paid a year, before deductions.
 *
 * @param point of the scale in force on the day
 * @param lines those that apply, in the order of {@link PayLine.Kind}
 * @param total of the lines; a range where readings differ
 */
public record PatternPay(
    PatternQuestion question, Scales.Point point, List<PayLine> lines, Computed total) {

  /** Copies the list. */
  public PatternPay {
    lines = List.copyOf(lines);
  }

  /** The line of a kind, if it applies. */
  public Optional<PayLine> find(PayLine.Kind kind) {
    return lines.stream().filter(l -> l.kind() == kind).findFirst();
  }
}
