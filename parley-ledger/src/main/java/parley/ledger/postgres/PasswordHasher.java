package parley.ledger.postgres;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import parley.ledger.Hash;
import parley.ledger.access.PasswordRule;

/**
 * Runs Argon2id (RFC 9106), a few at a time, so that guessing cannot use up the memory of the
 * machine: whoever finds all places and the queue taken is sent away, whatever their name is.
 */
final class PasswordHasher {

  /**
   * The least that OWASP's Password Storage Cheat Sheet recommends; its salt is filled in for each
   * password.
   */
  static final Recipe RECIPE = new Recipe(19 * 1024, 2, 1, "0".repeat(32));

  private static final int TAG_BYTES = 32;
  private static final int MOST_PLACES = 4;
  private static final int LONGEST_QUEUE = 64;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Recipe recipe;
  private final Semaphore places;
  private final Duration longestWait;

  /** A hasher with as many places as the machine has processors, 4 at most: 76 MiB. */
  PasswordHasher(Recipe recipe) {
    this(recipe, Math.min(MOST_PLACES, Runtime.getRuntime().availableProcessors()), LONGEST_WAIT);
  }

  PasswordHasher(Recipe recipe, int places, Duration longestWait) {
    this.recipe = recipe;
    this.places = new Semaphore(places, true);
    this.longestWait = longestWait;
  }

  /** How new passwords are kept. */
  Recipe recipe() {
    return recipe;
  }

  /** The tag of a password in hexadecimal digits; empty if there is no place. */
  Optional<String> findTag(String password, Recipe how) {
    if (places.getQueueLength() >= LONGEST_QUEUE || !acquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(tag(password, how));
    } finally {
      places.release();
    }
  }

  /** What is kept of a new password; empty if there is no place. */
  Optional<String> findKept(String password, byte[] salt) {
    Recipe how = recipe.with(salt);
    return findTag(password, how).map(tag -> how.text() + "$" + Hash.of(tag).hex());
  }

  private boolean acquire() {
    try {
      return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String tag(String password, Recipe how) {
    byte[] tag =
        Argon2Function.getInstance(how.memoryKib(), how.passes(), how.lanes(), TAG_BYTES, Argon2.ID)
            .hash(PasswordRule.normal(password).getBytes(StandardCharsets.UTF_8), how.saltBytes())
            .getBytes();
    return HexFormat.of().formatHex(tag);
  }
}
