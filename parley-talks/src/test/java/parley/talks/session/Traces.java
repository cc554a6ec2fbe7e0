package parley.talks.session;

import java.util.ArrayList;
import java.util.List;

/** Reads traces in tests. */
public final class Traces {

  private Traces() {}

  /** The trace as text: round, who, act, options, worths. */
  public static String text(Trace trace) {
    StringBuilder text = new StringBuilder();
    int issues = trace.sides().space().issues();
    for (int i = 0; i < trace.size(); i++) {
      text.append(trace.round(i)).append(' ').append(trace.who(i)).append(' ').append(trace.act(i));
      for (int issue = 0; issue < issues; issue++) {
        text.append(' ').append(trace.option(i, issue));
      }
      for (int p = 0; p < trace.sides().size(); p++) {
        text.append(' ').append(trace.worth(i, p));
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** What each offer of a party is worth to it. */
  public static List<Double> asked(Trace trace, int who) {
    List<Double> asked = new ArrayList<>();
    for (int i = 0; i < trace.size(); i++) {
      if (trace.who(i) == who && trace.act(i) == Act.OFFER) {
        asked.add(trace.utility(i, who));
      }
    }
    return asked;
  }
}
