package parley.service.national;

import parley.casefile.Inputs;

/**
 * How many contacts would be counted if all of those planned for a weekday were lost: what turns a
 * count into a share.
 */
sealed interface Scale {

  /** Planned contacts of a day of a weekend against a weekday. */
  Span weekend();

  /** What it rests on. */
  Inputs inputs();

  /**
   * The number, at a part of the way up of each of two uncertain numbers.
   *
   * @param planned of what is planned: at 0 the least is planned at weekends
   * @param counted of what is counted
   */
  double at(double planned, double counted);

  /**
   * From stated numbers. Planned contacts of weekdays and of weekends are two sides of one sum: the
   * most of the one goes with the least of the other.
   *
   * @param contacts planned for a weekday
   * @param counted share of lost contacts that is counted
   */
  record Stated(Span contacts, Span counted, Span weekend, Inputs inputs) implements Scale {

    @Override
    public double at(double planned, double part) {
      return contacts.at(1 - planned) * counted.at(part);
    }
  }

  /**
   * From a walkout with a count and a share kept.
   *
   * @param lost the share of its planned care that was lost
   */
  record Implied(double count, Span lost, StrikeDays days, Span weekend, Inputs inputs)
      implements Scale {

    @Override
    public double at(double planned, double part) {
      double ofWeekdays = lost.at(1 - part) / days.weekdayShare(weekend.at(planned));
      return count / (days.weekdays() * ofWeekdays);
    }
  }
}
