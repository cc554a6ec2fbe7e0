package parley.ledger.chain;

/** Ends a run over a file at the first fault. */
final class FaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Verification.Faulty fault;

  FaultException(Verification.Faulty fault) {
    super(fault.sentence(), null, false, false);
    this.fault = fault;
  }

  Verification.Faulty fault() {
    return fault;
  }
}
