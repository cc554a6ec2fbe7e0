package parley.room.web;

/** A call that is not answered, and what it is told. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  Refusal(int status, String sentence) {
    super(sentence, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }

  /** The same for a page that is not there and for one that is not for this seat. */
  static Refusal notFound() {
    return new Refusal(404, "There is no such page, or it is not for this seat.");
  }
}
