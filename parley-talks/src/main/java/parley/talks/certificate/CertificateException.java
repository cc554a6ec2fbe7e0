package parley.talks.certificate;

/** A certificate does not prove what it claims; the message says where. */
public final class CertificateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CertificateException(String message) {
    super(message);
  }

  CertificateException(String message, Throwable cause) {
    super(message, cause);
  }
}
