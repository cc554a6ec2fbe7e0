package parley.ledger;

/** The store cannot be reached or cannot keep more; nothing was kept, and nothing is lost. */
public final class UnavailableException extends LedgerException {

  private static final long serialVersionUID = 1L;

  /** Says what is the matter. */
  public UnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
