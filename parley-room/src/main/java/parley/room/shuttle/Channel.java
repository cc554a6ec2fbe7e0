package parley.room.shuttle;

import parley.ledger.Audience;
import parley.ledger.Kind;
import parley.room.gate.Access;

/**
 * A place where words are written one after another.
 *
 * @param kind of the words
 * @param title of its page
 * @param readers who reads it, as after "Read by"
 * @param tone a mark of colour, which only repeats what the words of the mark say
 * @param writers who may write there
 * @param action where the form sends
 * @param party the party whose conversation with the conciliator it is; else empty
 * @param button the words of the form's button
 */
record Channel(
    Audience audience,
    Kind kind,
    String title,
    String readers,
    String tone,
    Access writers,
    String action,
    String party,
    String button) {}
