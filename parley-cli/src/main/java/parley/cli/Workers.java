package parley.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.talks.session.Trace;
import parley.talks.tournament.Match;
import parley.talks.tournament.MatchResult;
import parley.talks.tournament.Tournament;

/**
 * Plays matches on several threads and hands their results on in the order of the matches, so that
 * what is written does not depend on how many threads there are.
 */
final class Workers {

  private static final int CHUNK = 64;

  /** Chunks that wait for each thread: enough to keep it busy while an earlier one is slow. */
  private static final int AHEAD = 8;

  private final Tournament tournament;
  private final int threads;

  /** Takes results. */
  interface Taker {
    void take(List<MatchResult> results) throws BadInputException;
  }

  Workers(Tournament tournament, int threads) {
    this.tournament = tournament;
    this.threads = threads;
  }

  /** Plays matches. */
  void play(List<Match> matches, Taker taker) throws BadInputException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<List<MatchResult>>> running = new ArrayDeque<>();
      int from = 0;
      while (from < matches.size() || !running.isEmpty()) {
        while (from < matches.size() && running.size() < threads * AHEAD) {
          int to = end(matches, from);
          List<Match> chunk = matches.subList(from, to);
          running.add(pool.submit(() -> played(chunk)));
          from = to;
        }
        taker.take(running.remove().get());
      }
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IllegalArgumentException) {
        throw new BadInputException(String.valueOf(e.getCause().getMessage()));
      }
      throw new IllegalStateException("A match failed.", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BadInputException("The tournament was broken off.");
    } finally {
      pool.shutdownNow();
    }
  }

  /** Where a chunk ends: all its matches are on one scenario and share a trace. */
  private static int end(List<Match> matches, int from) {
    int to = from + 1;
    while (to < matches.size()
        && to - from < CHUNK
        && matches.get(to).arena() == matches.get(from).arena()) {
      to++;
    }
    return to;
  }

  private List<MatchResult> played(List<Match> chunk) {
    Trace trace = tournament.trace(chunk.getFirst().arena());
    List<MatchResult> results = new ArrayList<>();
    for (Match match : chunk) {
      results.add(tournament.play(match, trace));
    }
    return results;
  }
}
