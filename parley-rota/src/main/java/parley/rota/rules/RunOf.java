package parley.rota.rules;

/** Of which shifts a run is. A run is of shifts that start on consecutive days. */
public enum RunOf {
  /** Any duty, on call or not. */
  ANY,
  /** Long shifts. */
  LONG,
  /** Long shifts that start before, and end after, the hours of {@link Terms}. */
  LONG_LATE,
  /** Night shifts. */
  NIGHT
}
