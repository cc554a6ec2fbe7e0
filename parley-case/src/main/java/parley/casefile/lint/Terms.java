package parley.casefile.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import parley.casefile.Case;
import parley.casefile.Parties;

/**
 * Finds a term before it was coined or after it was replaced, and "newly" when it is not so new.
 */
final class Terms {

  private static final int NEW_FOR_DAYS = 365;
  private static final Pattern NEWLY =
      Pattern.compile("\\bnewly[- ](?:elected|formed|appointed)\\b", Pattern.CASE_INSENSITIVE);

  private final Case record;

  Terms(Case record) {
    this.record = record;
  }

  List<Lint> check(Passage passage) {
    List<Lint> lints = new ArrayList<>();
    for (Parties.Term term : record.parties().terms()) {
      boolean after = !passage.day().isBefore(term.from());
      String wrong = after ? term.was() : term.now();
      if (contains(passage.text(), wrong)) {
        lints.add(
            new Lint(
                Lint.Kind.TERM_OUT_OF_TIME,
                passage.item(),
                "\""
                    + wrong
                    + "\" on "
                    + passage.day()
                    + (passage.own() ? "" : ", in others' words")
                    + ": the term changed from \""
                    + term.was()
                    + "\" to \""
                    + term.now()
                    + "\" on "
                    + term.from()
                    + "."));
      }
    }
    if (NEWLY.matcher(passage.text()).find()) {
      record.parties().offices().stream()
          .filter(office -> passage.about().contains(office.id()))
          .forEach(office -> stale(office, passage, lints));
    }
    return lints;
  }

  /** A claim about an office tells which change of hands "newly" means. */
  private static void stale(Parties.Office office, Passage passage, List<Lint> lints) {
    office
        .findHolderOn(passage.day())
        .map(h -> h.from().earliest())
        .filter(from -> from.plusDays(NEW_FOR_DAYS).isBefore(passage.day()))
        .ifPresent(from -> lints.add(staleLint(office, passage, from)));
  }

  private static Lint staleLint(Parties.Office office, Passage passage, LocalDate from) {
    return new Lint(
        Lint.Kind.STALE_WORD,
        passage.item(),
        "\"newly\" on "
            + passage.day()
            + ", but the office "
            + office.title()
            + " changed hands on "
            + from
            + ", more than a year before.");
  }

  private static boolean contains(String text, String term) {
    return Pattern.compile("\\b" + Pattern.quote(term), Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }
}
