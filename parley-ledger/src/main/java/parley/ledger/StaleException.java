package parley.ledger;

/** Somebody wrote to the audience since the writer last read it; read again, then write. */
public final class StaleException extends LedgerException {

  private static final long serialVersionUID = 1L;

  /** Names how far the writer saw. */
  public StaleException(Audience audience, long seen) {
    super(
        "Something was written to %s after entry %s; read it, then write again."
            .formatted(audience.code(), seen));
  }
}
