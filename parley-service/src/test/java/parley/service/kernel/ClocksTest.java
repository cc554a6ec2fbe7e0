package parley.service.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a look at all of them. */
class ClocksTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 8, 33})
  void the_next_event_is_the_first_by_time_and_then_by_scheduling(int ids) {
    SplittableRandom random = new SplittableRandom(ids);
    Clocks clocks = new Clocks(ids);
    assertThat(clocks.time()).isInfinite();
    double[] times = new double[ids];
    long[] events = new long[ids];
    Arrays.fill(times, Double.POSITIVE_INFINITY);
    for (int n = 0; n < 5_000; n++) {
      int id = random.nextInt(ids);
      times[id] = random.nextInt(9) == 0 ? Double.POSITIVE_INFINITY : random.nextInt(20);
      events[id] = n;
      clocks.set(id, times[id], n);
      int first = 0;
      for (int other = 1; other < ids; other++) {
        if (times[other] < times[first]
            || times[other] == times[first] && events[other] < events[first]) {
          first = other;
        }
      }
      assertThat(clocks.time()).isEqualTo(times[first]);
      if (times[first] < Double.POSITIVE_INFINITY) {
        assertThat(clocks.first()).isEqualTo(first);
        assertThat(clocks.event()).isEqualTo(events[first]);
      }
    }
  }
}
