package parley.room.gate;

import tools.jackson.databind.JsonNode;

/** What goes back to the caller. */
public sealed interface Reply {

  /**
   * A whole page, or a piece of one.
   *
   * @param status the HTTP status, 200 for a page that is what was asked for
   * @param title the title of the page, said first by a screen reader
   * @param template the JTE template, as in {@code offers/list.jte}; it takes {@code Frame frame}
   *     and {@code M page}, M being the type of the model
   * @param model what the template shows
   */
  record Page(int status, String title, String template, Object model) implements Reply {}

  /** An answer of the API. */
  record Data(int status, JsonNode json) implements Reply {}

  /**
   * A file to keep.
   *
   * @param type its media type, as in {@code application/json; charset=utf-8}
   */
  record Download(String name, String type, String content) implements Reply {}

  /**
   * Another page, to be asked for with GET.
   *
   * @param to a path of the room, beginning with a slash
   */
  record Redirect(String to) implements Reply {

    /** Checks that it stays in the room. */
    public Redirect {
      if (!to.startsWith("/") || to.startsWith("//") || to.startsWith("/\\")) {
        throw new IllegalArgumentException("\"%s\" leads out of the room.".formatted(to));
      }
    }
  }

  /** A page after which the caller is signed in; the gate gives the secret to the browser. */
  record Entered(String secret, String to) implements Reply {}

  /** A page after which the caller is signed out. */
  record Left(String to) implements Reply {}

  /** A page that is what was asked for. */
  static Reply page(String title, String template, Object model) {
    return new Page(200, title, template, model);
  }

  /** An answer of the API that is what was asked for. */
  static Reply data(JsonNode json) {
    return new Data(200, json);
  }
}
