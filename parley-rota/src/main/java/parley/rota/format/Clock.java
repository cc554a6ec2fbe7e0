package parley.rota.format;

import java.util.Locale;

/** Hours and minutes in words, as in {@code 46:30}. */
final class Clock {

  private Clock() {}

  /** Minutes of a text of hours, a colon and two digits. */
  static int minutes(String text) {
    int colon = text.indexOf(':');
    return 60 * Integer.parseInt(text.substring(0, colon))
        + Integer.parseInt(text.substring(colon + 1));
  }

  /** The text of minutes. */
  static String text(int minutes) {
    return String.format(Locale.ROOT, "%d:%02d", minutes / 60, minutes % 60);
  }
}
