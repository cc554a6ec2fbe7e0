package parley.talks.format;

import java.util.EnumSet;
import java.util.Set;

/**
 * A place where programs of the field read one file differently, or where a format cannot say what
 * is to be written.
 *
 * @param found what stands there, in a few words
 */
public record Quirk(Kind kind, Place place, String found) {

  /** What is peculiar. */
  public enum Kind {
    // Of files and their text.
    /** Such as the {@code ._} files of macOS. */
    SYSTEM_FILE("not read: a file of the operating system"),
    LEFT_OUT("not read: neither a domain nor preferences"),
    BYTE_ORDER_MARK("a byte order mark at the start is passed over"),
    LATIN_1("the bytes are no UTF-8 and are read as ISO-8859-1"),
    BLANKS_FIRST("blanks before the XML declaration are passed over"),
    MORE_PARTIES("not read: preferences of more parties than were asked for"),
    NO_DOMAIN_FILE("no domain file: issues and options are those of the first preferences"),

    // Of GENIUS.
    EVALUATION_OVER_GREATEST(
        "evaluations are divided by the greatest of their issue, as GENIUS does; NegMAS does not"),
    NOTHING_ABOVE_ZERO("no evaluation above 0.00001: GENIUS counts every option as 0"),
    LINE_FROM_LOWER_BOUND(
        "offset + slope x (number - lower bound), cut off at 0 and 1, as GENIUS does; NegMAS takes"
            + " slope x number + offset"),
    LINE_CUT_OFF("the line is cut off at 0 and 1, as GENIUS does"),
    TOP_AT_THE_END("the top of the triangle is its upper end: 1 there, where GENIUS gives 0"),
    MATCHED_BY_VALUE("options in another order than in the domain; matched by their value"),
    MATCHED_BY_INDEX("another name than in the domain; matched by the index"),
    MORE_OPTIONS("values for options that the domain does not have"),
    NO_RESERVE_IS_ZERO("no reserve is stated: 0, as GENIUS takes it"),

    // Of all.
    WEIGHTS_SUM("the weights do not add up to 1; they are taken as they are"),
    ABOVE_ONE("the best outcome is worth more than 1; GENIUS would cut it off, Parley does not"),
    NO_RESERVE("no reserve: any deal is better than none"),
    RESERVE_IS_NO_NUMBER("the reserve is not a number: any deal is taken as better than none"),
    DISCOUNT("a discount is stated; values are those of a deal at once"),
    NO_WEIGHTS("no weights are stated: 1 for each issue, as NegMAS takes it"),
    UNKNOWN_KEY("an unknown name for the values of an issue; read by what it holds"),
    ROUNDED_BY_OTHERS("GeniusWeb rounds the values of this line to 8 digits; exact here"),
    YAML_WORD("not in quotation marks, so YAML 1.1 reads no text; read as it is written"),

    // Of writing.
    ROUNDED("no decimal says this exactly; rounded to 34 digits", true),
    RESERVE_LEFT_OUT("the format has no such reserve; left out", true),
    RESERVE_AS_OUTCOME("the reserve is written as the worst outcome that reaches it", true),
    RESERVE_BELOW_ALL(
        "every outcome is worth more than the reserve of 0; left out, which is the same"),
    RESERVE_AS_LEAST(
        "no reserve is written as 0, or as the utility of the worst outcome if that is below 0",
        true),
    RESERVE_AS_NUMBER("the outcome of no deal is written as its utility"),
    DISCOUNT_LEFT_OUT("the format has no discount; left out", true),
    NUMBERS_AS_OPTIONS("numbers are written as named options", true),
    CONSTANT_IN_ISSUE("the constant is added to the values of the first issue"),
    WEIGHTS_CHANGED("weights and values are written in other numbers with the same products"),
    RENAMED("another name there, as the format or the file system wants it", true),
    NOT_ACCEPTED("written as it is, though GeniusWeb itself accepts only 0 to 1 and a sum of 1");

    private static final Set<Kind> CHANGE_DEALS =
        EnumSet.of(RESERVE_LEFT_OUT, RESERVE_AS_OUTCOME, DISCOUNT_LEFT_OUT);

    private final String words;
    private final boolean loss;

    Kind(String words) {
      this(words, false);
    }

    Kind(String words, boolean loss) {
      this.words = words;
      this.loss = loss;
    }

    /** What it means. */
    public String words() {
      return words;
    }

    /** Whether reading what was written gives less, or something else. */
    public boolean isLoss() {
      return loss;
    }

    /**
     * Whether the parties would then value or refuse deals otherwise, beyond the last of 34 digits.
     */
    public boolean changesDeals() {
      return CHANGE_DEALS.contains(this);
    }
  }
}
