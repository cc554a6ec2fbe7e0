package parley.service.national;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * One choice of all that is uncertain, and what each walkout lost under it.
 *
 * @param countedAWeekday contacts that would be counted if all of a weekday were lost
 * @param weekend planned contacts of a day of a weekend against a weekday
 * @param due staff due to work on a day
 * @param absent shares of staff absent, by walkout
 * @param lost shares lost of the planned contacts of weekdays
 * @param forced shares that staffing alone forces, as hospitals have it
 */
record Setting(
    double countedAWeekday,
    double weekend,
    double due,
    double[] absent,
    double[] lost,
    double[] forced) {

  private static final double MIDDLE = 0.5;

  /** The middle of each range, and chosen editions. */
  static Setting middle(Evidence evidence, ForcedShare share, int[] editions) {
    return of(evidence, share, () -> MIDDLE, editions);
  }

  /** The newest edition of each count. */
  static int[] newest(Evidence evidence) {
    return evidence.walkouts().stream().mapToInt(w -> w.published().size() - 1).toArray();
  }

  /**
   * A choice.
   *
   * @param part of the way up each range
   * @param editions which edition of each count
   * @throws IllegalArgumentException if a walkout lost more than was planned
   */
  static Setting of(Evidence evidence, ForcedShare share, DoubleSupplier part, int[] editions) {
    double planned = part.getAsDouble();
    double perWeekday = evidence.scale().at(planned, part.getAsDouble());
    double weekend = evidence.scale().weekend().at(planned);
    double due = evidence.due().at(part.getAsDouble());
    List<PastWalkout> walkouts = evidence.walkouts();
    double[] absent = new double[walkouts.size()];
    double[] lost = new double[walkouts.size()];
    double[] forced = new double[walkouts.size()];
    for (int i = 0; i < lost.length; i++) {
      PastWalkout w = walkouts.get(i);
      absent[i] = Math.min(1, w.absent().orElse(evidence.absent()).at(part.getAsDouble()) / due);
      lost[i] = lost(w, editions[i], perWeekday, weekend, part.getAsDouble());
      forced[i] = Lost.forced(share, absent[i]);
    }
    return new Setting(perWeekday, weekend, due, absent, lost, forced);
  }

  private static double lost(
      PastWalkout walkout, int edition, double perWeekday, double weekend, double part) {
    StrikeDays days = walkout.days();
    double lost =
        walkout.isCounted()
            ? Evidence.number(walkout.counts().get(edition)) / (days.weekdays() * perWeekday)
            : PastWalkout.lostOf(walkout.kept().orElseThrow()).at(part)
                / days.weekdayShare(weekend);
    if (!(lost > 0 && lost < 1)) {
      throw new IllegalArgumentException(
          "Walkout %s lost a share of %s of its planned care by \"%s\"; expected more than 0 and less than 1."
              .formatted(walkout.id(), lost, walkout.published().get(edition).id()));
    }
    return lost;
  }

  double[] logsLost() {
    double[] logs = new double[lost.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = Math.log(lost[i]);
    }
    return logs;
  }

  /** A walkout as a model sees it. */
  Situation situation(Evidence evidence, int walkout) {
    return evidence.walkouts().get(walkout).situation(absent[walkout]);
  }
}
