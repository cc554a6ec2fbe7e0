package parley.casefile.lint;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import parley.casefile.Claim;

/**
 * Looks for the words of a quotation in the stored texts of the sources through which it came.
 * White space, case and the shape of quotation marks and dashes do not count.
 */
final class Quotations {

  /** How the first line of a stored text begins that is not the whole text. */
  private static final String EXCERPTS = "Excerpts only";

  private Quotations() {}

  static List<Lint> check(Claim claim, Map<String, String> texts) {
    if (!claim.verbatim()) {
      return List.of();
    }
    Set<String> carriers = new LinkedHashSet<>();
    claim.chain().forEach(hop -> hop.source().ifPresent(carriers::add));
    carriers.addAll(claim.sources());
    String words = plain(claim.text());
    return carriers.stream()
        .filter(source -> texts.containsKey(source))
        .filter(source -> !plain(texts.getOrDefault(source, "")).contains(words))
        .map(source -> lint(claim, source, texts.getOrDefault(source, "")))
        .toList();
  }

  private static Lint lint(Claim claim, String source, String text) {
    String where =
        text.startsWith(EXCERPTS)
            ? "is not among the stored excerpts of " + source
            : "is not in the stored text of " + source;
    return new Lint(
        Lint.Kind.QUOTATION_NOT_FOUND, claim.id(), "\"" + claim.text() + "\" " + where + ".");
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\u2018\\u2019\\u201c\\u201d\"'`]", "")
        .replaceAll("[\\u2010-\\u2015]", "-")
        .replaceAll("\\s+", " ")
        .strip()
        .replaceAll("[.,;]$", "");
  }
}
