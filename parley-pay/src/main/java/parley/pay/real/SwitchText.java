package parley.pay.real;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Nearest;
import parley.casefile.Series;
import parley.pay.book.Chain;
import parley.pay.book.Earnings;
import parley.pay.book.Grades;
import parley.pay.book.Timing;

/**
 * Reads one side of a decomposition from a text: the id of a claim whose method the record has, or
 * switches parted by commas or blanks, each as {@code index=RPI}, {@code --index RPI} or the bare
 * value {@code RPI}.
 */
public final class SwitchText {

  private static final String PARTS = "[,\\s]+";

  private final CaseView view;
  private final ClaimMethods methods;

  private SwitchText(CaseView view) {
    this.view = view;
    this.methods = ClaimMethods.of(view);
  }

  /**
   * The switches that a text names; the rest is left open.
   *
   * @throws IllegalArgumentException if a word of it is no claim, switch or value
   */
  public static SwitchChoice parse(CaseView view, String text) {
    return new SwitchText(view).parse(text.strip());
  }

  private SwitchChoice parse(String text) {
    Optional<SwitchChoice> claim = methods.findChoice(view, text);
    if (claim.isPresent()) {
      return claim.get();
    }
    Deque<String> words =
        new ArrayDeque<>(Stream.of(text.split(PARTS)).filter(w -> !w.isEmpty()).toList());
    if (words.isEmpty()) {
      throw new IllegalArgumentException(
          "A side is empty; name a claim, or switches such as \"index=RPI, timing=april-end\".");
    }
    SwitchChoice choice = SwitchChoice.OPEN;
    while (!words.isEmpty()) {
      choice = next(choice, words);
    }
    return choice;
  }

  private SwitchChoice next(SwitchChoice choice, Deque<String> words) {
    String word = words.removeFirst();
    boolean option = word.startsWith("--");
    String bare = option ? word.substring(2) : word;
    int equals = bare.indexOf('=');
    if (equals > 0) {
      return choice.with(bare.substring(0, equals), bare.substring(equals + 1));
    }
    if (option) {
      if (words.isEmpty()) {
        throw new IllegalArgumentException(
            "The switch %s has no value; it is written as in \"%s=...\".".formatted(word, bare));
      }
      return choice.with(bare, words.removeFirst());
    }
    return choice.with(nameOf(bare), bare);
  }

  /** The switch of which a bare word is a value. */
  private String nameOf(String word) {
    if (indices().stream().anyMatch(word::equalsIgnoreCase)) {
      return "index";
    }
    if (Timing.find(word).isPresent()) {
      return "timing";
    }
    if (Chain.find(word).isPresent()) {
      return "chain";
    }
    if (Concept.find(word).isPresent()) {
      return "concept";
    }
    if (grades().stream().anyMatch(word::equalsIgnoreCase)) {
      return "grade";
    }
    try {
      DataVintage.parse(word);
      return "vintage";
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(unknown(word), e);
    }
  }

  private String unknown(String word) {
    List<String> known = new ArrayList<>(methods.claims());
    known.addAll(indices());
    Stream.of(Timing.values()).map(Timing::word).forEach(known::add);
    Stream.of(Chain.values()).map(Chain::word).forEach(known::add);
    Stream.of(Concept.values()).map(Concept::word).forEach(known::add);
    known.addAll(grades());
    return "\"%s\" is neither a claim with a known method nor the value of a switch such as RPI, april-end, union or awards.%s"
        .formatted(word, Nearest.find(word, known).map(n -> " Did you mean " + n + "?").orElse(""));
  }

  private List<String> indices() {
    return view.listSeries(Series.Role.PRICE_INDEX).stream().map(Series::id).toList();
  }

  private List<String> grades() {
    return Stream.concat(Grades.of(view).names().stream(), Earnings.of(view).grades().stream())
        .distinct()
        .toList();
  }
}
