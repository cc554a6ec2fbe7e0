package parley.casefile.io;

import java.util.List;
import java.util.stream.Collectors;

/** The case folder cannot be read: it has at least one fault. */
public final class CaseFaultsException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /**
   * Makes the exception.
   *
   * @param faults the faults, at least one
   */
  public CaseFaultsException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = faults.stream().distinct().sorted(Fault.ORDER).toList();
  }

  /** The faults, by file and line. */
  public List<Fault> faults() {
    return faults;
  }
}
