package parley.ledger;

/** The pass does not let do that. The message never says whether there is something to be seen. */
public final class RefusedException extends LedgerException {

  private static final long serialVersionUID = 1L;

  /** Refuses, for a reason that gives nothing away. */
  public RefusedException(String message) {
    super(message);
  }
}
