package parley.room.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls that are no HTTP, or HTTP of a kind that the room does not take: they come to no
 * page, and are told as little.
 */
final class Unread extends ErrorHandler {

  private static final byte[] SENTENCE =
      "The call cannot be read.".getBytes(StandardCharsets.US_ASCII);
  private static final String TYPE = "text/plain; charset=us-ascii";

  private final boolean tls;

  Unread(boolean tls) {
    this.tls = tls;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      @Nullable String message,
      @Nullable Throwable cause,
      Callback callback) {
    fill(response.getHeaders());
    response.write(true, ByteBuffer.wrap(SENTENCE), callback);
  }

  private void fill(HttpFields.Mutable fields) {
    Headers.set(fields::put, tls);
    fields.put(HttpHeader.CONTENT_TYPE, TYPE);
  }
}
