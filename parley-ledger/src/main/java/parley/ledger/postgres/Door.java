package parley.ledger.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import parley.ledger.Pass;
import parley.ledger.RefusedException;
import parley.ledger.UnavailableException;
import parley.ledger.access.AuditLine;
import parley.ledger.access.Invitation;
import parley.ledger.access.Member;
import parley.ledger.access.Role;
import parley.ledger.access.Seat;
import parley.ledger.access.Token;

/** The functions of V2__access.sql, one call and one transaction each. */
final class Door {

  private final Jdbi app;

  Door(Jdbi app) {
    this.app = app;
  }

  /**
   * What a try came to.
   *
   * @param outcome as the function names it
   * @param until until when no try is heard
   */
  record Tried(String outcome, Optional<Instant> until, Optional<Seat> seat) {}

  /**
   * How a password is to be tried.
   *
   * @param until until when no try is heard
   */
  record Hint(Optional<Instant> until, Recipe recipe) {}

  /**
   * How one's own password is to be tried.
   *
   * @param recipe empty if there is none: at a seat of the demonstration
   */
  record OwnHint(String login, String name, Optional<Instant> until, Optional<Recipe> recipe) {}

  /** What an invitation came to. */
  record Invited(String outcome, String party, Instant expires) {}

  /** What a token came to. */
  record Issued(String outcome, Optional<Token> token) {}

  Hint signInRecipe(String login, String client, String form) {
    return one(
        (row, context) -> new Hint(findTime(row, "until"), Recipe.parse(row.getString("recipe"))),
        "select * from parley.sign_in_recipe(?, ?, ?)",
        login,
        client,
        form);
  }

  Tried signIn(String login, String client, String tag, Pass fresh) {
    return one(
        (row, context) ->
            new Tried(row.getString("outcome"), findTime(row, "until"), findSeat(row)),
        "select * from parley.sign_in(?, ?, ?, ?)",
        login,
        client,
        tag,
        fresh.digest().hex());
  }

  Optional<Seat> signInToDemonstration(String login, String client, Pass fresh) {
    return list(
            (row, context) -> seat(row),
            "select * from parley.sign_in_to_demonstration(?, ?, ?)",
            login,
            client,
            fresh.digest().hex())
        .stream()
        .findFirst();
  }

  List<Member> demonstrationSeats() {
    return list((row, context) -> member(row), "select * from parley.demonstration_seats()");
  }

  Optional<Seat> findSeat(Pass pass) {
    return list((row, context) -> seat(row), "select * from parley.seat_of(?)", pass.digest().hex())
        .stream()
        .findFirst();
  }

  boolean isSeated(Pass pass) {
    return one(
        (row, context) -> row.getBoolean(1), "select parley.is_seated(?)", pass.digest().hex());
  }

  void signOut(Pass pass) {
    run("select parley.sign_out(?)", pass.digest().hex());
  }

  Invited invite(Pass pass, Pass fresh, Role role, String client) {
    return one(
        (row, context) ->
            new Invited(row.getString("outcome"), row.getString("party"), time(row, "expires")),
        "select * from parley.invite(?, ?, ?, ?)",
        pass.digest().hex(),
        fresh.digest().hex(),
        role.code(),
        client);
  }

  List<String> tablesWithoutLead() {
    return list(
        (row, context) -> row.getString("party"), "select party from parley.tables_without_lead()");
  }

  Optional<Invitation> inviteFirst(String party, String secret) {
    return list(
            (row, context) -> invitation(row, secret),
            "select * from parley.invite_first(?, ?)",
            party,
            Pass.of(secret).digest().hex())
        .stream()
        .findFirst();
  }

  Optional<Invitation> findInvitation(String secret) {
    return list(
            (row, context) -> invitation(row, secret),
            "select * from parley.find_invitation(?)",
            Pass.of(secret).digest().hex())
        .stream()
        .findFirst();
  }

  Tried join(Pass invitation, String login, String name, String kept, Pass fresh, String client) {
    return one(
        (row, context) -> new Tried(row.getString("outcome"), Optional.empty(), findSeat(row)),
        "select * from parley.join_table(?, ?, ?, ?, ?, ?)",
        invitation.digest().hex(),
        login,
        name,
        kept,
        fresh.digest().hex(),
        client);
  }

  List<Member> members(Pass pass) {
    return list(
        (row, context) -> member(row),
        "select * from parley.members_of_table(?)",
        pass.digest().hex());
  }

  String remove(Pass pass, String member, String client) {
    return one(
        (row, context) -> row.getString(1),
        "select parley.remove_member(?, ?, ?)",
        pass.digest().hex(),
        member,
        client);
  }

  OwnHint ownRecipe(Pass pass, String client) {
    return one(
        (row, context) ->
            new OwnHint(
                row.getString("login"),
                row.getString("name"),
                findTime(row, "until"),
                Optional.ofNullable(row.getString("recipe")).map(Recipe::parse)),
        "select * from parley.own_recipe(?, ?)",
        pass.digest().hex(),
        client);
  }

  Tried changePassword(Pass pass, String tag, String kept, String client) {
    return one(
        (row, context) ->
            new Tried(row.getString("outcome"), findTime(row, "until"), Optional.empty()),
        "select * from parley.change_password(?, ?, ?, ?)",
        pass.digest().hex(),
        tag,
        kept,
        client);
  }

  Issued issueToken(Pass pass, Pass fresh, String label, String client) {
    return one(
        (row, context) ->
            new Issued(
                row.getString("outcome"),
                row.getString("id") == null ? Optional.empty() : Optional.of(token(row))),
        "select * from parley.issue_token(?, ?, ?, ?)",
        pass.digest().hex(),
        fresh.digest().hex(),
        label,
        client);
  }

  List<Token> tokens(Pass pass) {
    return list(
        (row, context) -> token(row),
        "select * from parley.tokens_of_caller(?)",
        pass.digest().hex());
  }

  void revokeToken(Pass pass, String token, String client) {
    run("select parley.revoke_token(?, ?, ?)", pass.digest().hex(), token, client);
  }

  List<AuditLine> audit(Pass pass) {
    return list(
        (row, context) ->
            new AuditLine(
                time(row, "at"),
                row.getString("act"),
                row.getString("name"),
                Optional.ofNullable(row.getString("about")),
                row.getString("client")),
        "select * from parley.door_audit_of_table(?)",
        pass.digest().hex());
  }

  private void run(String sql, Object... values) {
    one((row, context) -> Boolean.TRUE, sql, values);
  }

  private <T> T one(RowMapper<T> mapper, String sql, Object... values) {
    return list(mapper, sql, values).getFirst();
  }

  private <T> List<T> list(RowMapper<T> mapper, String sql, Object... values) {
    try {
      return app.inTransaction(handle -> {
        var query = handle.createQuery(sql);
        for (int i = 0; i < values.length; i++) {
          query.bind(i, values[i]);
        }
        return query.map(mapper).list();
      });
    } catch (JdbiException e) {
      throw failure(e);
    }
  }

  /** The library's exceptions quote the values of a statement, so they are never passed on. */
  private static RuntimeException failure(JdbiException e) {
    String state = "08000";
    SQLException sql = null;
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException found && found.getSQLState() != null) {
        sql = found;
        state = found.getSQLState();
      }
    }
    if (state.equals("PY001")) {
      return new RefusedException("The pass does not let do that.");
    }
    if (state.startsWith("08") || state.startsWith("53") || state.startsWith("57")) {
      return new UnavailableException(
          "The database cannot be reached or cannot keep more. Try again later.",
          sql == null ? e : sql);
    }
    return new IllegalStateException("The database answered with error %s.".formatted(state), sql);
  }

  private static Seat seat(ResultSet row) throws SQLException {
    return new Seat(
        row.getString("member"),
        row.getString("name"),
        row.getString("party"),
        Role.parse(row.getString("role")),
        row.getBoolean("demonstration"));
  }

  private static Optional<Seat> findSeat(ResultSet row) throws SQLException {
    return row.getString("member") == null ? Optional.empty() : Optional.of(seat(row));
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        seat(row), row.getString("login"), time(row, "since"), row.getBoolean("removed"));
  }

  private static Invitation invitation(ResultSet row, String secret) throws SQLException {
    return new Invitation(
        secret, row.getString("party"), Role.parse(row.getString("role")), time(row, "expires"));
  }

  private static Token token(ResultSet row) throws SQLException {
    return new Token(
        row.getString("id"),
        row.getString("label"),
        time(row, "issued"),
        time(row, "expires"),
        findTime(row, "last_used"));
  }

  private static Instant time(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static Optional<Instant> findTime(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
