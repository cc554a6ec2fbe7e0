package parley.rota.model;

/** What a rota should share out fairly. */
public enum Burden {
  /** Shifts that the hours rules call a night: three hours or more between 23:00 and 06:00. */
  NIGHTS,
  /** Weekends with any duty on Saturday or Sunday. */
  WEEKENDS,
  /** Shifts of more than ten hours that are no nights. */
  LONG_DAYS,
  /** Public holidays with any duty on them. */
  HOLIDAYS,
  /** Duties on call. */
  ON_CALLS,
  /** Minutes of work from 21:00 to 07:00 or on Saturday and Sunday. */
  UNSOCIAL_MINUTES
}
