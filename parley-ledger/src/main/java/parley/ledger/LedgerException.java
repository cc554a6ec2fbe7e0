package parley.ledger;

/** The ledger did not do what was asked. The message is one sentence for the person who asked. */
public abstract sealed class LedgerException extends RuntimeException
    permits RefusedException, StaleException, UnavailableException {

  private static final long serialVersionUID = 1L;

  LedgerException(String message, Throwable cause) {
    super(message, cause);
  }

  LedgerException(String message) {
    super(message);
  }
}
