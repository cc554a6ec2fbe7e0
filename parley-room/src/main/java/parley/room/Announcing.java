package parley.room;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import parley.ledger.Audience;
import parley.ledger.Draft;
import parley.ledger.Entry;
import parley.ledger.Ledger;
import parley.ledger.Pass;
import parley.ledger.Tip;

/** A ledger that tells listeners to which audience something was written, and nothing else. */
public final class Announcing implements Ledger {

  private final Ledger ledger;
  private final List<Consumer<Audience>> listeners = new CopyOnWriteArrayList<>();

  /** Announces what is written to a ledger through this object. */
  public Announcing(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Tells a listener of every entry from now on, after it is kept. It must not wait. */
  public void listen(Consumer<Audience> listener) {
    listeners.add(listener);
  }

  @Override
  public List<String> parties() {
    return ledger.parties();
  }

  @Override
  public Entry append(Pass pass, Draft draft) {
    return announce(ledger.append(pass, draft));
  }

  @Override
  public Entry append(Pass pass, Draft draft, long seen) {
    return announce(ledger.append(pass, draft, seen));
  }

  @Override
  public List<Entry> read(Pass pass, Audience audience, long after) {
    return ledger.read(pass, audience, after);
  }

  @Override
  public List<Tip> tips(Pass pass) {
    return ledger.tips(pass);
  }

  @Override
  public boolean isAgreed(Pass pass, long proposal) {
    return ledger.isAgreed(pass, proposal);
  }

  @Override
  public String publicKey() {
    return ledger.publicKey();
  }

  private Entry announce(Entry entry) {
    listeners.forEach(listener -> listener.accept(entry.audience()));
    return entry;
  }
}
