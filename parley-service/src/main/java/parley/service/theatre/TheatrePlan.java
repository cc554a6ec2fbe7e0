package parley.service.theatre;

import java.util.List;
import java.util.stream.Stream;

/**
 * A ward of planned surgery and how it is run.
 *
 * @param procedures all kinds of operation; the shares of a kind of list add up to 1
 * @param sessions of each theatre on a day, each with what it may be used for
 * @param theatresByWeekday how many theatres work, Monday first
 * @param beds on the ward
 * @param leastPatience days that a patient waits for a bed at least before the slot is lost
 * @param mostPatience the same at most; even between the two
 * @param delayedShare of the patients stay on because nobody can take them
 * @param delayedMeanStay days in a bed of those
 * @param delayedStayDeviation standard deviation of these days
 * @param warmUpDays before anything is counted
 * @param days that are counted
 */
public record TheatrePlan(
    List<Procedure> procedures,
    List<List<SessionOption>> sessions,
    List<Integer> theatresByWeekday,
    int beds,
    double leastPatience,
    double mostPatience,
    double delayedShare,
    double delayedMeanStay,
    double delayedStayDeviation,
    int warmUpDays,
    int days) {

  private static final double CLOSE = 1e-9;

  /** Checks the plan and copies the lists. */
  public TheatrePlan {
    procedures = List.copyOf(procedures);
    sessions = sessions.stream().map(List::copyOf).toList();
    theatresByWeekday = List.copyOf(theatresByWeekday);
    require(beds > 0, "The ward has %s beds; expected one or more.", beds);
    require(
        theatresByWeekday.size() == 7 && theatresByWeekday.stream().allMatch(n -> n >= 0),
        "Theatres by weekday are %s; expected seven numbers of 0 or more.",
        theatresByWeekday);
    require(
        theatresByWeekday.stream().anyMatch(n -> n > 0) && !sessions.isEmpty(),
        "No theatre works on any day of the week; nobody would ever be treated.");
    require(
        leastPatience >= 0 && mostPatience > leastPatience && mostPatience < 1e6,
        "Patients wait for a bed from %s to %s days; expected 0 or more, and more.",
        leastPatience,
        mostPatience);
    require(
        delayedShare >= 0 && delayedShare <= 1,
        "The share of delayed discharges is %s; expected 0 to 1.",
        delayedShare);
    require(
        delayedMeanStay > 0 && delayedStayDeviation > 0,
        "A delayed stay has the mean %s and the deviation %s; expected days above 0.",
        delayedMeanStay,
        delayedStayDeviation);
    require(
        warmUpDays >= 0 && days > 0 && warmUpDays + (long) days < 100_000,
        "%s days of warm-up and %s days that are counted; expected 0 or more, and one or more.",
        warmUpDays,
        days);
    for (List<SessionOption> session : sessions) {
      double sum = session.stream().mapToDouble(SessionOption::share).sum();
      require(
          Math.abs(sum - 1) < CLOSE,
          "The shares of what a session is used for add up to %s; expected 1.",
          sum);
    }
    List<Procedure> all = procedures;
    for (String kind :
        Stream.concat(
                procedures.stream().map(Procedure::kind),
                sessions.stream().flatMap(List::stream).map(SessionOption::kind))
            .distinct()
            .toList()) {
      double sum =
          all.stream().filter(p -> p.kind().equals(kind)).mapToDouble(Procedure::share).sum();
      require(
          Math.abs(sum - 1) < CLOSE,
          "The shares of the procedures of the kind \"%s\" add up to %s; expected 1.",
          kind,
          sum);
    }
  }

  private static void require(boolean holds, String sentence, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(sentence.formatted(found));
    }
  }

  /** The same over other days. */
  public TheatrePlan withDays(int otherWarmUpDays, int otherDays) {
    return new TheatrePlan(
        procedures,
        sessions,
        theatresByWeekday,
        beds,
        leastPatience,
        mostPatience,
        delayedShare,
        delayedMeanStay,
        delayedStayDeviation,
        otherWarmUpDays,
        otherDays);
  }

  /** The kinds of list, in the order of the procedures. */
  public List<String> kinds() {
    return procedures.stream().map(Procedure::kind).distinct().toList();
  }

  /** Operations that are planned for a week, on the mean. */
  public double plannedAWeek() {
    double aTheatreDay =
        sessions.stream().flatMap(List::stream).mapToDouble(o -> o.share() * o.operations()).sum();
    return aTheatreDay * theatresByWeekday.stream().mapToInt(Integer::intValue).sum();
  }
}
