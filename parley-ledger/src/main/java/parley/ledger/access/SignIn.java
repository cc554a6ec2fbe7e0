package parley.ledger.access;

import java.time.Duration;

/** What comes of trying to sign in. */
public sealed interface SignIn {

  /**
   * Signed in.
   *
   * @param secret goes to the browser and is kept nowhere else
   */
  record Done(String secret, Seat seat) implements SignIn {

    /** Says nothing of the secret, so that no log can hold it. */
    @Override
    public String toString() {
      return "Done[" + seat + "]";
    }
  }

  /** Name and password do not belong together; it is not said which of the two is unknown. */
  record Refused() implements SignIn {}

  /**
   * Too many tries.
   *
   * @param delay how long until the next try is heard
   */
  record Throttled(Duration delay) implements SignIn {}
}
