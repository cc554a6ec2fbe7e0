package parley.pay.book;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The grades that a label of a pay scale covers. A label may join several with a slash and count
 * through some with a hyphen: {@code CT1-2/ST1-2} covers CT1, CT2, ST1 and ST2, beside itself.
 *
 * @param text the label as the scale writes it
 */
public record GradeLabel(String text) {

  private static final Pattern COUNTED = Pattern.compile("(.*?)(\\d{1,3})-(\\d{1,3})");

  /** Whether the label, one of its parts or a grade that it counts through is the one wanted. */
  public boolean covers(String grade) {
    return names().anyMatch(g -> g.equalsIgnoreCase(grade));
  }

  /** The label, its parts and the grades that it counts through, each once. */
  public Stream<String> names() {
    return Stream.concat(
            Stream.of(text), Arrays.stream(text.split("/")).flatMap(GradeLabel::counted))
        .distinct();
  }

  /** Whether this label covers a grade that another label names, as CT1-3 meets CT3/ST3-5. */
  public boolean overlaps(GradeLabel other) {
    return Arrays.stream(other.text.split("/")).flatMap(GradeLabel::counted).anyMatch(this::covers);
  }

  private static Stream<String> counted(String part) {
    Matcher m = COUNTED.matcher(part);
    if (!m.matches()) {
      return Stream.of(part);
    }
    int first = Integer.parseInt(m.group(2));
    int last = Integer.parseInt(m.group(3));
    return Stream.concat(
        Stream.of(part), IntStream.rangeClosed(first, last).mapToObj(i -> m.group(1) + i));
  }

  /** The points of a scale that cover a grade, in the order given. */
  public static List<Scales.Point> points(List<Scales.Point> scale, String grade) {
    return scale.stream().filter(p -> new GradeLabel(p.grade()).covers(grade)).toList();
  }

  /** The labels of a scale, each once, for a message. */
  public static String listOf(List<Scales.Point> scale) {
    return scale.stream().map(Scales.Point::grade).distinct().collect(Collectors.joining(", "));
  }
}
