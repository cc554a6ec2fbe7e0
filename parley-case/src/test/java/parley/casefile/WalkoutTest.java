package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A walkout's length, by the clock on the wall and in truth. */
class WalkoutTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @Test
  void five_days_from_seven_to_seven_are_120_hours_and_five_strike_days() {
    Walkout walkout = walkout("2025-07-25T07:00", "2025-07-30T07:00");

    assertThat(walkout.lengthIn(LONDON)).isEqualTo(Duration.ofHours(120));
    assertThat(walkout.days()).isEqualTo(5);
  }

  @Test
  void a_last_part_of_a_day_counts_as_one() {
    assertThat(walkout("2024-02-24T07:00", "2024-02-28T23:59").days()).isEqualTo(5);
    assertThat(walkout("2024-02-24T07:00", "2024-02-24T08:00").days()).isEqualTo(1);
  }

  @Test
  void a_change_of_clocks_changes_the_hours_but_not_the_days() {
    Walkout spring = walkout("2025-03-29T07:00", "2025-03-31T07:00");
    Walkout autumn = walkout("2025-10-25T07:00", "2025-10-27T07:00");

    assertThat(spring.lengthIn(LONDON)).isEqualTo(Duration.ofHours(47));
    assertThat(autumn.lengthIn(LONDON)).isEqualTo(Duration.ofHours(49));
    assertThat(spring.days()).isEqualTo(2);
    assertThat(autumn.days()).isEqualTo(2);
  }

  @Test
  void it_ends_after_it_starts() {
    assertThatThrownBy(() -> walkout("2025-07-25T07:00", "2025-07-25T07:00"))
        .hasMessageContaining("ends")
        .hasMessageContaining("before it starts");
  }

  private static Walkout walkout(String start, String end) {
    return new Walkout(
        "W",
        Optional.empty(),
        List.of("U"),
        "all",
        Optional.empty(),
        LocalDate.of(2023, 1, 1),
        "E1",
        LocalDateTime.parse(start),
        LocalDateTime.parse(end),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty());
  }
}
