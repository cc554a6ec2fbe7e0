package parley.service.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import parley.casefile.io.CaseFaultsException;

/** The published full CSV of waiting times, on a sample of its shape with invented numbers. */
class RttReaderTest {

  private static final String SAMPLE = sample();

  private static String sample() {
    try (InputStream in =
        Objects.requireNonNull(RttReaderTest.class.getResourceAsStream("rtt-sample.csv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<PublishedList> read(String text) throws CaseFaultsException {
    return RttReader.read("rtt.csv", text, RttReader.INCOMPLETE);
  }

  @Test
  void commissioners_are_added_up_and_the_totals_left_out() throws Exception {
    List<PublishedList> lists = read(SAMPLE);

    assertThat(lists).extracting(PublishedList::code).containsExactly("C_100", "C_110");
    PublishedList surgery = lists.getFirst();
    assertThat(surgery.provider()).isEqualTo("XX1");
    assertThat(surgery.specialty()).isEqualTo("General Surgery Service");
    assertThat(surgery.bands().counts()).hasSize(105).startsWith(12, 0).endsWith(0, 2);
    assertThat(surgery.bands().size()).isEqualTo(20);
    assertThat(surgery.bands().longerThan(18)).isEqualTo(5);
    assertThat(surgery.bands().longerThan(52)).isEqualTo(3);
    // The rows of the function C_999 hold the sum: 34 in both specialties.
    assertThat(lists.stream().mapToLong(l -> l.bands().size()).sum()).isEqualTo(34);
  }

  @Test
  void other_parts_are_read_on_their_own() throws Exception {
    assertThat(RttReader.read("rtt.csv", SAMPLE, "Part_1A"))
        .singleElement()
        .satisfies(l -> assertThat(l.bands().size()).isEqualTo(9));
  }

  @Test
  void what_is_not_of_that_shape_is_told() {
    assertThatThrownBy(() -> read(""))
        .hasMessageContaining("rtt.csv: found an empty file; expected a header");
    assertThatThrownBy(() -> read(SAMPLE.replace("RTT Part Type", "Part")))
        .hasMessageContaining("rtt.csv, line 1, field RTT Part Type: found no such column");
    assertThatThrownBy(() -> read(SAMPLE.replace("Gt 05 To 06", "Gt 05 To 07")))
        .hasMessageContaining("weeks in order");
    assertThatThrownBy(() -> read(SAMPLE.replace("Gt 104 Weeks", "Over 104 Weeks")))
        .hasMessageContaining("104 columns of weeks");
    assertThatThrownBy(() -> read(SAMPLE.replace("Service,5,", "Service,five,")))
        .hasMessageContaining("found \"five\"; expected a number");
    assertThatThrownBy(() -> RttReader.read("rtt.csv", SAMPLE, "Part_9"))
        .hasMessageContaining("no row of Part_9");
  }
}
