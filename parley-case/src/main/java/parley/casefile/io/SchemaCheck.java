package parley.casefile.io;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import parley.casefile.Edtf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks a document against the schema of its kind, and tells each fault in Parley's words. */
final class SchemaCheck {

  private static final String ROOT = "https://schemas.parley.example/1/";

  private final SchemaRegistry registry;
  private final Map<String, JsonNode> schemaTrees = new ConcurrentHashMap<>();
  private final JsonMapper json = new JsonMapper();

  SchemaCheck() {
    Dialect dialect =
        Dialect.builder(Dialects.getDraft202012())
            .format(format("date", LocalDate::parse))
            .format(format("local-time", LocalDateTime::parse))
            .format(format("edtf", Edtf::parse))
            .format(format("time-zone", ZoneId::of))
            .build();
    registry =
        SchemaRegistry.withDefaultDialect(
            dialect,
            b ->
                b.schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build())
                    .schemas(SchemaCheck::schemaText));
  }

  /** The faults of a document; none if it has the shape that its schema asks for. */
  List<Fault> check(Document document) {
    Schema schema =
        registry.getSchema(SchemaLocation.of(ROOT + document.schema() + ".schema.json"));
    // One fault a field: alternatives that all fail (anyOf) would otherwise be told one by one.
    Map<String, Fault> faults = new LinkedHashMap<>();
    List<Error> errors = schema.validate(document.tree());
    Set<String> misspelt = misspelt(errors);
    for (Error error : errors) {
      boolean told =
          error.getKeyword().equals("required")
              && misspelt.contains(error.getInstanceLocation() + "/" + error.getProperty());
      if (!told) {
        faults.putIfAbsent(keyOf(error), SchemaFault.tell(document, error, this::schemaAt));
      }
    }
    return new ArrayList<>(faults.values());
  }

  /** The missing fields that an unknown field was probably meant to be. */
  private Set<String> misspelt(List<Error> errors) {
    Set<String> meant = new HashSet<>();
    for (Error error : errors) {
      if (error.getKeyword().equals("additionalProperties")) {
        SchemaFault.meant(error, this::schemaAt)
            .ifPresent(field -> meant.add(error.getInstanceLocation() + "/" + field));
      }
    }
    return meant;
  }

  private static String keyOf(Error error) {
    String at = error.getInstanceLocation().toString();
    boolean alternative = error.getEvaluationPath().toString().contains("/anyOf");
    return alternative ? at : at + " " + error.getKeyword() + " " + error.getProperty();
  }

  /** The part of a schema at a location. */
  private JsonNode schemaAt(SchemaLocation location) {
    JsonNode tree =
        schemaTrees.computeIfAbsent(
            location.getAbsoluteIri().toString(), iri -> json.readTree(schemaText(iri)));
    return tree.at(location.getFragment().toString());
  }

  private static String schemaText(String iri) {
    String name = iri.substring(iri.lastIndexOf('/') + 1);
    try (InputStream in = SchemaCheck.class.getResourceAsStream("/parley/schemas/" + name)) {
      if (in == null) {
        throw new IllegalStateException("There is no schema " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Format format(String name, Consumer<String> parser) {
    return new Format() {
      @Override
      public String getName() {
        return name;
      }

      @Override
      public boolean matches(ExecutionContext context, String value) {
        try {
          parser.accept(value);
          return true;
        } catch (DateTimeException | IllegalArgumentException e) {
          return false;
        }
      }
    };
  }
}
