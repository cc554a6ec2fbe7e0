package parley.ledger.access;

import parley.ledger.Audience;

/**
 * Where a person sits.
 *
 * @param member the id of the member
 * @param name the name by which entries are signed
 * @param party the id of a party, or {@link Audience#CONCILIATOR}
 * @param demonstration whether it is a seat of the demonstration, where nobody real sits
 */
public record Seat(String member, String name, String party, Role role, boolean demonstration) {

  /** Checks that conciliators, and they alone, sit at the conciliator's table. */
  public Seat {
    if (party.equals(Audience.CONCILIATOR) != (role == Role.CONCILIATOR)) {
      throw new IllegalArgumentException(
          "The role %s does not belong to the table of %s.".formatted(role.code(), party));
    }
  }

  /** Whether it is the conciliator's. */
  public boolean isConciliator() {
    return role == Role.CONCILIATOR;
  }
}
