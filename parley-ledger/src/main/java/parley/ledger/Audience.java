package parley.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Who may read an entry. Each audience has a chain of its own, so that nobody can tell from the
 * numbers of one chain that something was written to another.
 */
public sealed interface Audience {

  /** The word that stands for the conciliator where a party is named. */
  String CONCILIATOR = "conciliator";

  /** One party alone, or the conciliator alone. */
  record Own(String party) implements Audience {

    /** Checks the party. */
    public Own {
      checkParty(party);
    }

    @Override
    public String code() {
      return "own:" + party;
    }

    @Override
    public boolean includes(String other) {
      return party.equals(other);
    }
  }

  /** One party and the conciliator. */
  record Shuttle(String party) implements Audience {

    /** Checks the party. */
    public Shuttle {
      checkParty(party);
      if (party.equals(CONCILIATOR)) {
        throw new IllegalArgumentException("The conciliator shuttles to a party, not to itself.");
      }
    }

    @Override
    public String code() {
      return "shuttle:" + party;
    }

    @Override
    public boolean includes(String other) {
      return party.equals(other) || other.equals(CONCILIATOR);
    }
  }

  /** Everyone at the table. */
  record All() implements Audience {

    @Override
    public String code() {
      return "all";
    }

    @Override
    public boolean includes(String other) {
      return true;
    }
  }

  /** The audience in writing, as in {@code own:UNION}; {@link #parse} reads it. */
  String code();

  /**
   * Whether a party belongs to it.
   *
   * @param party the id of a party of the case, or {@link #CONCILIATOR}
   */
  boolean includes(String party);

  /**
   * Reads what {@link #code} writes.
   *
   * @throws IllegalArgumentException if it is no audience; the message says what was expected
   */
  static Audience parse(String code) {
    if (code.equals("all")) {
      return new All();
    }
    int colon = code.indexOf(':');
    String party = code.substring(colon + 1);
    return switch (code.substring(0, Math.max(colon, 0))) {
      case "own" -> new Own(party);
      case "shuttle" -> new Shuttle(party);
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is no audience; expected all, own:PARTY or shuttle:PARTY.".formatted(code));
    };
  }

  /**
   * Every audience to which a party belongs.
   *
   * @param parties the ids of the parties of the room, without the conciliator
   */
  static List<Audience> of(String party, List<String> parties) {
    List<String> shuttles = party.equals(CONCILIATOR) ? parties : List.of(party);
    List<Audience> audiences = new ArrayList<>(List.of(new All(), new Own(party)));
    shuttles.forEach(other -> audiences.add(new Shuttle(other)));
    return List.copyOf(audiences);
  }

  private static void checkParty(String party) {
    if (!Names.PARTY.matcher(party).matches()) {
      throw new IllegalArgumentException(
          ("\"%s\" is no id of a party; expected up to 60 letters, digits, dots, hyphens and"
                  + " underscores.")
              .formatted(party));
    }
  }

  /** How ids are written. */
  final class Names {

    static final Pattern PARTY = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    private Names() {}
  }
}
