package parley.room.offers;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.brief.data.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An amount of a clause that is being written.
 *
 * @param measure its form; empty where nothing is chosen yet
 * @param value what stands in the field: a number, a range as in "3 to 5", or words
 * @param of the measure of which unit and basis were stated; they hold while it is still chosen
 * @param unit as stated before; empty if the form's own holds
 * @param basis as stated before; empty if the form's own holds
 */
public record AmountDraft(String measure, String value, String of, String unit, String basis) {

  private static final String NUMBER = "[+-]?\\d[\\d,]*(?:\\.\\d+)?";
  private static final Pattern ONE = Pattern.compile("(" + NUMBER + ")\\s*%?");
  private static final Pattern RANGE =
      Pattern.compile("(" + NUMBER + ")\\s*(?:to|-)\\s*(" + NUMBER + ")\\s*%?");
  private static final int LONGEST_NUMBER = 20;

  /** Nothing yet. */
  static final AmountDraft NONE = new AmountDraft("", "", "", "", "");

  /** Whether nothing is written. */
  public boolean isBlank() {
    return value.isBlank();
  }

  /** The draft of a figure of a clause. */
  static AmountDraft of(JsonNode figure) {
    String measure = figure.path("measure").asString("");
    return new AmountDraft(
        measure,
        value(figure),
        measure,
        figure.path("unit").asString(""),
        figure.path("basis").asString(""));
  }

  private static String value(JsonNode figure) {
    if (figure.has("value")) {
      return figure.get("value").decimalValue().toPlainString();
    }
    if (figure.has("low") && figure.has("high")) {
      return figure.get("low").decimalValue().toPlainString()
          + " to "
          + figure.get("high").decimalValue().toPlainString();
    }
    return figure.path("text").asString("");
  }

  /**
   * The figure in the form of offers.yaml.
   *
   * @throws IllegalArgumentException if no form is chosen, or what is written does not fit it
   */
  ObjectNode figure(Map<String, AmountForm> forms) {
    if (measure.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" stands without saying what it is; expected a choice beside it."
              .formatted(value.strip()));
    }
    Optional<AmountForm> form = Optional.ofNullable(forms.get(measure));
    boolean stated = measure.equals(of);
    if (form.isEmpty() && !stated) {
      throw new IllegalArgumentException(
          "\"%s\" is no form of an amount; expected one of the list.".formatted(measure));
    }
    ObjectNode node = Json.object().put("measure", measure);
    boolean words = form.map(AmountForm::isWords).orElse(false);
    if (words || !put(node)) {
      // What was stated in words before may stay in words; a new amount is a number.
      if (!words && !stated) {
        throw new IllegalArgumentException(
            "\"%s\" is no number; expected one such as 3.5, or a range such as 3 to 5."
                .formatted(value.strip()));
      }
      node.put("text", value.strip());
    }
    String ownUnit = form.flatMap(AmountForm::unit).orElse("");
    String finalUnit = stated && !unit.isEmpty() ? unit : ownUnit;
    if (!finalUnit.isEmpty() && !words) {
      node.put("unit", finalUnit);
    }
    String ownBasis = form.map(AmountForm::basis).orElse("");
    String finalBasis = stated && !basis.isEmpty() ? basis : ownBasis;
    if (!finalBasis.isEmpty()) {
      node.put("basis", finalBasis);
    }
    return node;
  }

  /** Puts a number or a range; false if the field holds words. */
  private boolean put(ObjectNode node) {
    Matcher one = ONE.matcher(value.strip());
    if (one.matches()) {
      node.put("value", number(one.group(1)));
      return true;
    }
    Matcher range = RANGE.matcher(value.strip());
    if (range.matches()) {
      BigDecimal low = number(range.group(1));
      BigDecimal high = number(range.group(2));
      if (low.compareTo(high) > 0) {
        throw new IllegalArgumentException(
            "The range \"%s\" ends below its start; expected the lower number first."
                .formatted(value.strip()));
      }
      node.put("low", low).put("high", high);
      return true;
    }
    return false;
  }

  private static BigDecimal number(String text) {
    if (text.length() > LONGEST_NUMBER) {
      throw new IllegalArgumentException(
          "A number has more than %s digits; expected an amount.".formatted(LONGEST_NUMBER));
    }
    return new BigDecimal(text.replace(",", ""));
  }
}
