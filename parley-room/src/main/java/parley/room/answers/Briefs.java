package parley.room.answers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import parley.brief.compose.Brief;
import parley.brief.compose.Composer;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.casefile.Case;

/**
 * Briefs that were composed already, one a day. The record does not change while the room is open,
 * so a day's brief is composed once, even if several ask for it at a time; all pages of the day
 * show it.
 */
final class Briefs {

  /** How many days are kept, those that were asked for last. */
  static final int MOST = 32;

  private final Case record;
  private final Map<LocalDate, CompletableFuture<Brief>> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, CompletableFuture<Brief>> eldest) {
          return size() > MOST;
        }
      };

  Briefs(Case record) {
    this.record = record;
  }

  /** The five answers as of a day. */
  Brief of(LocalDate asOf) {
    CompletableFuture<Brief> mine = new CompletableFuture<>();
    CompletableFuture<Brief> others;
    synchronized (kept) {
      others = kept.putIfAbsent(asOf, mine);
    }
    if (others != null) {
      return join(others);
    }
    // On this thread; whatever goes wrong reaches all who wait, and the next who asks tries again.
    mine.completeAsync(() -> compose(asOf), Runnable::run);
    if (mine.isCompletedExceptionally()) {
      synchronized (kept) {
        kept.remove(asOf, mine);
      }
    }
    return join(mine);
  }

  /** Composes a day's answers before somebody asks. */
  void prepare(LocalDate asOf, Executor executor) {
    executor.execute(() -> of(asOf));
  }

  private Brief compose(LocalDate asOf) {
    return Composer.brief(record, asOf, EnumSet.allOf(Topic.class), Questions.usual());
  }

  private static Brief join(CompletableFuture<Brief> brief) {
    try {
      return brief.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
