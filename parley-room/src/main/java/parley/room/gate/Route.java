package parley.room.gate;

/**
 * A way into the room. Pages live anywhere but under {@code /api}; what lives there answers in JSON
 * and is asked with a personal token.
 *
 * @param path with parameters in braces, as in {@code /offers/{number}}
 */
public record Route(Method method, String path, Access access, Handler handler) {

  /** Methods that the room knows. Only {@link #POST} writes. */
  public enum Method {
    GET,
    POST
  }

  /** What answers a call. */
  @FunctionalInterface
  public interface Handler {

    /**
     * Answers a call.
     *
     * @throws IllegalArgumentException if the call does not make sense; its message is shown to the
     *     caller as one sentence
     */
    Reply answer(Call call);
  }

  /** A page or an answer that is read. */
  public static Route get(String path, Access access, Handler handler) {
    return new Route(Method.GET, path, access, handler);
  }

  /** Something that is written. */
  public static Route post(String path, Access access, Handler handler) {
    return new Route(Method.POST, path, access, handler);
  }

  /** Whether it belongs to the API. */
  public boolean isApi() {
    return path.startsWith("/api/");
  }
}
