package parley.room.answers;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import parley.brief.compose.Brief;
import parley.brief.compose.Composer;
import parley.brief.compose.Questions;
import parley.brief.page.Topic;
import parley.brief.record.Library;
import parley.casefile.Case;

/**
 * Briefs that were composed already. The case does not change while the room is open, so a day's
 * brief is composed once, even if several ask for it at a time.
 */
final class Briefs {

  private static final int MOST = 64;

  private final Case record;
  private final Map<Key, CompletableFuture<Brief>> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<Brief>> eldest) {
          return size() > MOST;
        }
      };

  Briefs(Case record) {
    this.record = record;
  }

  private record Key(LocalDate asOf, Set<Topic> topics) {}

  /** All five answers. */
  Brief all(LocalDate asOf) {
    return brief(asOf, EnumSet.allOf(Topic.class));
  }

  /** One answer. */
  Brief one(LocalDate asOf, Topic topic) {
    return brief(asOf, EnumSet.of(topic));
  }

  /** Everything that opens on a day. */
  Library library(LocalDate asOf) {
    return Composer.library(record, asOf);
  }

  /** Composes a day's answers before somebody asks. */
  void prepare(LocalDate asOf, Executor executor) {
    executor.execute(() -> all(asOf));
  }

  private Brief brief(LocalDate asOf, Set<Topic> topics) {
    Key key = new Key(asOf, Set.copyOf(topics));
    CompletableFuture<Brief> mine = new CompletableFuture<>();
    CompletableFuture<Brief> others;
    synchronized (kept) {
      others = kept.putIfAbsent(key, mine);
    }
    if (others != null) {
      return join(others);
    }
    try {
      mine.complete(Composer.brief(record, asOf, topics, Questions.usual()));
    } catch (RuntimeException e) {
      mine.completeExceptionally(e);
      synchronized (kept) {
        kept.remove(key);
      }
      throw e;
    }
    return join(mine);
  }

  private static Brief join(CompletableFuture<Brief> brief) {
    try {
      return brief.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
