package parley.casefile.io;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.casefile.EventType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Binds a checked tree to the records of the case. */
final class Binding {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .withConfigOverride(
              List.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .withConfigOverride(
              Map.class, o -> o.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
          .build();

  private Binding() {}

  static EventType eventType(String word) {
    return EventType.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /**
   * Binds one node.
   *
   * @throws Refused if a record's own check refuses the node, for example a range with its ends
   *     swapped
   */
  static <T> T bind(JsonNode node, Class<T> type) throws Refused {
    try {
      return MAPPER.treeToValue(node, type);
    } catch (JacksonException e) {
      throw new Refused(reasonOf(e), pointerOf(e), e);
    }
  }

  private static String reasonOf(JacksonException e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message =
        cause instanceof JacksonException j ? j.getOriginalMessage() : cause.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  private static String pointerOf(JacksonException e) {
    StringBuilder pointer = new StringBuilder();
    if (e instanceof DatabindException d) {
      for (JacksonException.Reference step : d.getPath()) {
        pointer
            .append('/')
            .append(
                step.getPropertyName() == null
                    ? String.valueOf(step.getIndex())
                    : Document.escape(step.getPropertyName()));
      }
    }
    return pointer.toString();
  }

  /** A record's own check refused a node. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String pointer;

    Refused(String reason, String pointer, Throwable cause) {
      super(reason, cause);
      this.pointer = pointer;
    }

    /** Where, below the node that was bound. */
    String pointer() {
      return pointer;
    }

    /** Why, in one sentence. */
    String reason() {
      return String.valueOf(getMessage());
    }
  }
}
