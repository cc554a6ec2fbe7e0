package parley.rota.format;

import parley.rota.model.Burden;

/** The names of burdens in files. */
final class BurdenFields {

  private BurdenFields() {}

  static String field(Burden burden) {
    return switch (burden) {
      case NIGHTS -> "nights";
      case WEEKENDS -> "weekends";
      case LONG_DAYS -> "longDays";
      case HOLIDAYS -> "holidays";
      case ON_CALLS -> "onCalls";
      case UNSOCIAL_MINUTES -> "unsocialMinutes";
    };
  }
}
