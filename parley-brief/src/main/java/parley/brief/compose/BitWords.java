package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import parley.brief.data.Json;
import parley.brief.words.Numbers;
import parley.talks.mediator.Leakage;
import tools.jackson.databind.node.ObjectNode;

/** What suggestions reveal, in words and as data. */
final class BitWords {

  private static final int PLACES = 2;

  private BitWords() {}

  /** A number of bits. */
  static String bits(double bits) {
    return rounded(bits).toPlainString() + " bits";
  }

  private static BigDecimal rounded(double bits) {
    // Adding zero turns -0 to 0.
    return BigDecimal.valueOf(bits + 0.0).setScale(PLACES, RoundingMode.HALF_EVEN);
  }

  /** What a sight reveals. */
  static String revealed(Leakage.Revealed revealed) {
    return revealed.offGrid() ? "at least " + bits(revealed.bits()) : bits(revealed.bits());
  }

  /** What a list reveals to a reader. */
  static String list(Leakage leakage) {
    return "%s of the other's weights and reserve: %s of %s%s lead to it; it reveals %s on average and %s at most"
        .formatted(
            revealed(leakage.list()),
            Numbers.stated(BigDecimal.valueOf(leakage.list().consistent())),
            Numbers.stated(BigDecimal.valueOf(leakage.hypotheses())),
            leakage.all() ? " supposed" : " supposed (drawn)",
            bits(leakage.expectedBits()),
            bits(leakage.mostBits()));
  }

  /** The data of a leakage. */
  static ObjectNode json(String reader, List<String> issues, Leakage leakage) {
    ObjectNode node =
        Json.object()
            .put("reader", reader)
            .put("exact", leakage.all())
            .put("hypotheses", leakage.hypotheses())
            .put("consistent", leakage.list().consistent())
            .put("bits", leakage.list().bits())
            .put("beyondGrid", leakage.list().offGrid())
            .put("expectedBits", leakage.expectedBits())
            .put("mostBits", leakage.mostBits());
    node.set(
        "weights",
        Json.list(
            IntStream.range(0, issues.size()).boxed().toList(),
            i -> range(leakage.weights().get(i)).put("issue", issues.get(i))));
    node.set("reserve", range(leakage.reserve()));
    return node;
  }

  private static ObjectNode range(Leakage.Range range) {
    ObjectNode node = Json.object();
    node.set("least", UtilityWords.number(range.least()));
    node.set("most", UtilityWords.number(range.most()));
    return node;
  }
}
