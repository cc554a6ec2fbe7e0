package parley.room.door;

import java.util.List;
import java.util.Optional;

/**
 * The members of one's own table and what happened at its door.
 *
 * @param problem what did not work; may be empty
 * @param table the name of the table, for people
 * @param roles the roles to which the caller may invite; empty if to none
 * @param link the link just made, which is shown this once
 */
public record MembersPage(
    String problem,
    String table,
    List<Row> members,
    List<String> roles,
    Optional<Link> link,
    List<Line> lines) {

  /** Copies the lists. */
  public MembersPage {
    members = List.copyOf(members);
    roles = List.copyOf(roles);
    lines = List.copyOf(lines);
  }

  /**
   * A member.
   *
   * @param id the id by which they are removed
   * @param login the name to sign in with, without the table
   * @param mark what else there is to say of the seat; may be empty
   * @param isRemovable whether the caller may remove them
   */
  public record Row(
      String id,
      String name,
      String login,
      String role,
      String since,
      String mark,
      boolean isRemovable) {}

  /**
   * A link to a seat.
   *
   * @param path its path in the room, which holds the secret
   * @param role what seat it leads to
   * @param expires until when it is good
   */
  public record Link(String path, String role, String expires) {

    /** Says nothing of the secret, so that no log can hold it. */
    @Override
    public String toString() {
      return "Link[" + role + ", " + expires + "]";
    }
  }

  /**
   * Something that happened at the door.
   *
   * @param about to what; may be empty
   */
  public record Line(String at, String act, String name, String about, String client) {}
}
