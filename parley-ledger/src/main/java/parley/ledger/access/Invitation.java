package parley.ledger.access;

import java.time.Instant;

/**
 * An invitation to a seat, good once and until it expires.
 *
 * @param secret what its link carries; kept nowhere
 */
public record Invitation(String secret, String party, Role role, Instant expires) {

  /** Says nothing of the secret, so that no log can hold it. */
  @Override
  public String toString() {
    return "Invitation[" + party + ", " + role.code() + ", " + expires + "]";
  }
}
