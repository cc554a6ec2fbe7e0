package parley.ledger.chain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.Hash;
import parley.ledger.Kind;

/**
 * The text over which an entry's hash runs: its fields as netstrings, each the number of its bytes
 * of UTF-8, a colon, the bytes and a comma, so that no two entries come to the same text.
 */
public final class EntryText {

  /** The first field; it changes if the text ever does. */
  private static final String FORM = "parley-entry-1";

  private EntryText() {}

  /** The hash of an entry with these fields. */
  public static Hash hash(
      Audience audience,
      long number,
      Instant at,
      String party,
      String member,
      Kind kind,
      String body,
      Hash previous) {
    return Hash.of(
        netstrings(
            List.of(
                FORM,
                audience.code(),
                Long.toString(number),
                Long.toString(at.toEpochMilli()),
                party,
                member,
                kind.code(),
                body,
                previous.hex())));
  }

  /** The hash that an entry should have. */
  public static Hash hash(Entry entry) {
    return hash(
        entry.audience(),
        entry.number(),
        entry.at(),
        entry.party(),
        entry.member(),
        entry.kind(),
        entry.body(),
        entry.previous());
  }

  private static String netstrings(List<String> fields) {
    StringBuilder text = new StringBuilder();
    for (String field : fields) {
      text.append(field.getBytes(StandardCharsets.UTF_8).length)
          .append(':')
          .append(field)
          .append(',');
    }
    return text.toString();
  }
}
