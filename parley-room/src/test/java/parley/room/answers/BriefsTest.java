package parley.room.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import parley.brief.compose.Brief;
import parley.casefile.Case;
import parley.room.Seats;

class BriefsTest {

  private final Case record = new Seats().room().record();
  private final Briefs briefs = new Briefs(record);
  private final LocalDate newest = record.newestDay();

  @Test
  void a_day_is_composed_once_however_many_ask_at_a_time() throws Exception {
    List<Callable<Brief>> asked = Collections.nCopies(16, () -> briefs.of(newest));
    Set<Brief> told = Collections.newSetFromMap(new IdentityHashMap<>());
    try (ExecutorService many = Executors.newFixedThreadPool(16)) {
      for (Future<Brief> one : many.invokeAll(asked)) {
        told.add(one.get());
      }
    }
    assertThat(told).hasSize(1);
  }

  @Test
  void a_day_can_be_composed_before_somebody_asks() {
    List<Runnable> later = new ArrayList<>();
    briefs.prepare(newest, later::add);
    assertThat(later).hasSize(1);
    later.getFirst().run();
    Brief prepared = briefs.of(newest);
    assertThat(briefs.of(newest)).isSameAs(prepared);
    assertThat(prepared.page().blocks()).hasSize(5);
  }

  @Test
  void the_days_asked_for_last_are_kept_and_no_more() {
    Brief first = briefs.of(newest);
    // Days before the case began are composed in no time.
    for (int i = 0; i < Briefs.MOST - 1; i++) {
      briefs.of(LocalDate.of(1990, 1, 1).plusDays(i));
    }
    assertThat(briefs.of(newest)).isSameAs(first);
    for (int i = 0; i < Briefs.MOST; i++) {
      briefs.of(LocalDate.of(1991, 1, 1).plusDays(i));
    }
    assertThat(briefs.of(newest)).isNotSameAs(first);
  }
}
