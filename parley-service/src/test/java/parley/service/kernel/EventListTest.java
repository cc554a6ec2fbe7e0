package parley.service.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a priority queue of the JDK, over times to the next event of many kinds. */
class EventListTest {

  private record Event(double time, long event) {}

  enum Gaps {
    EXPONENTIAL(r -> -Math.log(1 - r.nextDouble())),
    ALL_AT_ONCE(r -> 0),
    WHOLE_NUMBERS(r -> r.nextInt(4)),
    MINUTES_AND_WEEKS(r -> r.nextInt(10) == 0 ? 10_000 * r.nextDouble() : r.nextDouble()),
    HEAVY_TAIL(r -> Math.pow(1 - r.nextDouble(), -2)),
    TOO_CLOSE_TO_PART(r -> r.nextInt(3) * Double.MIN_VALUE);

    private final ToDoubleFunction<SplittableRandom> draw;

    Gaps(ToDoubleFunction<SplittableRandom> draw) {
      this.draw = draw;
    }
  }

  @ParameterizedTest
  @EnumSource
  void events_come_in_the_order_of_time_and_of_scheduling(Gaps gaps) {
    for (int size : new int[] {1, 5, 60, 1_000, 20_000}) {
      SplittableRandom random = new SplittableRandom(size);
      EventList list = new EventList();
      PriorityQueue<Event> expected =
          new PriorityQueue<>(
              Comparator.comparingDouble(Event::time).thenComparingLong(Event::event));
      double now = 0;
      for (int n = 0; n < size; n++) {
        double at = gaps.draw.applyAsDouble(random);
        expected.add(new Event(at, list.schedule(at, n)));
      }
      for (int n = 0; n < 60_000; n++) {
        Event first = expected.remove();
        assertThat(list.nextTime()).isEqualTo(first.time());
        assertThat(list.nextEvent()).isEqualTo(first.event());
        assertThat(list.pop()).isEqualTo(first.event());
        now = first.time();
        int more = random.nextInt(3);
        for (int m = 0; m < more && expected.size() < 2 * size || expected.isEmpty(); m++) {
          double at = now + gaps.draw.applyAsDouble(random);
          expected.add(new Event(at, list.schedule(at, m)));
        }
      }
      while (!expected.isEmpty()) {
        assertThat(list.pop()).isEqualTo(expected.remove().event());
      }
      assertThat(list.pop()).isEqualTo(EventList.NONE);
      assertThat(list.nextTime()).isInfinite();
    }
  }

  @ParameterizedTest
  @EnumSource
  void few_become_many_and_few_again(Gaps gaps) {
    SplittableRandom random = new SplittableRandom(3);
    EventList list = new EventList();
    PriorityQueue<Event> expected =
        new PriorityQueue<>(
            Comparator.comparingDouble(Event::time).thenComparingLong(Event::event));
    double now = 0;
    for (int turn = 0; turn < 400; turn++) {
      int wanted = random.nextInt(random.nextInt(4) == 0 ? 1_000 : 100);
      while (expected.size() < wanted) {
        double at = now + gaps.draw.applyAsDouble(random);
        expected.add(new Event(at, list.schedule(at, turn)));
      }
      while (expected.size() > wanted / 4) {
        now = expected.element().time();
        assertThat(list.nextTime()).isEqualTo(now);
        assertThat(list.pop()).isEqualTo(expected.remove().event());
      }
    }
  }

  @Test
  void what_is_infinitely_far_never_comes() {
    EventList list = new EventList();
    list.schedule(Double.POSITIVE_INFINITY, 1);
    long second = list.schedule(5, 2);
    assertThat(list.pop()).isEqualTo(second);
    assertThat(list.pop()).isEqualTo(EventList.NONE);
  }
}
