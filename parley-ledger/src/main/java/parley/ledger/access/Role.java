package parley.ledger.access;

import java.util.Arrays;
import java.util.Locale;

/** What a member may do. */
public enum Role {
  /** Writes for a party, and invites and removes its members. */
  LEAD,
  /** Writes for a party: notes, preferences, drafts, messages; does not bind it. */
  MEMBER,
  /** Reads what the party may read. */
  READER,
  /** Conciliates: shuttles, puts proposals, keeps the single text. */
  CONCILIATOR;

  /** The role in writing; {@link #parse} reads it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads what {@link #code} writes.
   *
   * @throws IllegalArgumentException if there is no such role; the message lists those there are
   */
  public static Role parse(String code) {
    return Arrays.stream(values())
        .filter(role -> role.code().equals(code))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "\"%s\" is no role; expected lead, member, reader or conciliator."
                    .formatted(code)));
  }
}
