package parley.room.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import parley.room.text.Redline.Change;
import parley.room.text.Redline.Piece;

/** What a version changes, word by word. */
class RedlineTest {

  @Test
  void words_stay_come_and_go() {
    assertThat(
            Redline.between("Pay rises by 3 per cent", "Pay rises by 4 per cent in May").pieces())
        .containsExactly(
            new Piece(Change.KEPT, "Pay rises by"),
            new Piece(Change.REMOVED, "3"),
            new Piece(Change.ADDED, "4"),
            new Piece(Change.KEPT, "per cent"),
            new Piece(Change.ADDED, "in May"));
  }

  @Test
  void a_first_version_is_added_and_a_struck_one_removed() {
    assertThat(Redline.between("", "All new").pieces())
        .containsExactly(new Piece(Change.ADDED, "All new"));
    assertThat(Redline.between("All old", "").pieces())
        .containsExactly(new Piece(Change.REMOVED, "All old"));
    assertThat(Redline.between("Same", "Same").pieces())
        .containsExactly(new Piece(Change.KEPT, "Same"));
    assertThat(Redline.between("", "").pieces()).isEmpty();
  }

  @Test
  void a_new_line_is_a_word_of_its_own() {
    assertThat(Redline.between("One two", "One\r\ntwo").pieces())
        .containsExactly(
            new Piece(Change.KEPT, "One"),
            new Piece(Change.ADDED, "\u00b6"),
            new Piece(Change.KEPT, "two"));
  }

  @Test
  void both_versions_can_be_read_out_of_the_change() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      String before = words(random);
      String after = words(random);
      List<Piece> pieces = Redline.between(before, after).pieces();
      assertThat(read(pieces, Change.REMOVED)).isEqualTo(before);
      assertThat(read(pieces, Change.ADDED)).isEqualTo(after);
    }
  }

  private static String words(SplittableRandom random) {
    return random
        .ints(random.nextInt(12), 0, 5)
        .mapToObj(n -> "w" + n)
        .collect(Collectors.joining(" "));
  }

  private static String read(List<Piece> pieces, Change with) {
    return pieces.stream()
        .filter(p -> p.change() == Change.KEPT || p.change() == with)
        .map(Piece::words)
        .collect(Collectors.joining(" "));
  }
}
