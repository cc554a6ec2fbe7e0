package parley.room.gate;

import java.util.EnumSet;
import java.util.Set;
import parley.ledger.access.Role;

/** Who may use a route. */
public sealed interface Access {

  /** Anyone, signed in or not. */
  record Anyone() implements Access {}

  /** Seats with one of these roles. */
  record Seats(Set<Role> roles) implements Access {

    /** Copies the set. */
    public Seats {
      roles = Set.copyOf(roles);
    }
  }

  /** Anyone, signed in or not. */
  static Access anyone() {
    return new Anyone();
  }

  /** Every seat. */
  static Access everySeat() {
    return new Seats(EnumSet.allOf(Role.class));
  }

  /** Every seat at a party's table. */
  static Access partySeats() {
    return new Seats(EnumSet.of(Role.LEAD, Role.MEMBER, Role.READER));
  }

  /** Seats that write at a party's table. */
  static Access partyWriters() {
    return new Seats(EnumSet.of(Role.LEAD, Role.MEMBER));
  }

  /** Seats that write at any table. */
  static Access writers() {
    return new Seats(EnumSet.of(Role.LEAD, Role.MEMBER, Role.CONCILIATOR));
  }

  /** Seats that bind a party. */
  static Access leads() {
    return new Seats(EnumSet.of(Role.LEAD));
  }

  /** Seats that bind a party, and the conciliator's. */
  static Access leadsAndConciliators() {
    return new Seats(EnumSet.of(Role.LEAD, Role.CONCILIATOR));
  }

  /** The conciliator's seats. */
  static Access conciliators() {
    return new Seats(EnumSet.of(Role.CONCILIATOR));
  }

  /** Whether a role may. */
  default boolean admits(Role role) {
    return switch (this) {
      case Anyone() -> true;
      case Seats(Set<Role> roles) -> roles.contains(role);
    };
  }
}
