package parley.talks.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds out which files of a folder are the domain and which are preferences.
 *
 * <p>What a file is, its root says and not its name. Files of other kinds that such folders hold
 * (statistics, known frontiers) are left out and noted; a file that is broken is never left out,
 * for it may be the one that was meant.
 */
final class Sorter {

  private static final Pattern BLANKS_FIRST = Pattern.compile("\\s+(<\\?xml[^>]*\\?>)");

  /** The list of points that GENIUS keeps beside a domain: no XML in spite of its name. */
  private static final String PARETO = "pareto.xml";

  private final List<Quirk> quirks;
  private final List<Source> domains = new ArrayList<>();
  private final List<Source> profiles = new ArrayList<>();
  private final List<Format> formats = new ArrayList<>();

  Sorter(List<Quirk> quirks) {
    this.quirks = quirks;
  }

  /** Takes files, in the order of their names, and tells the faults of all that are broken. */
  Sorter sort(List<TextFile> files) {
    List<FormatException> faults = new ArrayList<>();
    for (TextFile file : files.stream().sorted(Comparator.comparing(TextFile::name)).toList()) {
      try {
        sort(file);
      } catch (FormatException e) {
        faults.add(e);
      }
    }
    if (!faults.isEmpty()) {
      throw FormatException.of(faults);
    }
    return this;
  }

  private void sort(TextFile file) {
    if (file.name().startsWith(".")) {
      note(Quirk.Kind.SYSTEM_FILE, file, file.name());
      return;
    }
    switch (file.ending()) {
      case "xml" -> xml(clean(file));
      case "json" -> json(clean(file));
      case "yml", "yaml" -> yaml(clean(file));
      default -> note(Quirk.Kind.LEFT_OUT, file, "the ending \"" + file.ending() + "\"");
    }
  }

  private void note(Quirk.Kind kind, TextFile file, String found) {
    quirks.add(new Quirk(kind, Place.of(file.name()), found));
  }

  private TextFile clean(TextFile file) {
    String text = file.text();
    if (file.latin1()) {
      note(Quirk.Kind.LATIN_1, file, "bytes that are no UTF-8");
    }
    if (text.startsWith("\uFEFF")) {
      note(Quirk.Kind.BYTE_ORDER_MARK, file, "U+FEFF");
      text = text.substring(1);
    }
    Matcher matcher = BLANKS_FIRST.matcher(text);
    if (matcher.lookingAt()) {
      note(Quirk.Kind.BLANKS_FIRST, file, "<?xml after blanks");
      // Blanks for the declaration, so that lines keep their numbers.
      text =
          text.substring(0, matcher.start(1))
              + matcher.group(1).replaceAll("[^\\n]", " ")
              + text.substring(matcher.end(1));
    }
    return new TextFile(file.name(), text);
  }

  private void xml(TextFile file) {
    if (file.name().equals(PARETO) && !file.text().stripLeading().startsWith("<")) {
      note(Quirk.Kind.LEFT_OUT, file, "a list of points");
      return;
    }
    XmlElement root = XmlTree.parse(file);
    if (!root.name().equals("negotiation_template") && !root.name().equals("utility_space")) {
      throw new FormatException(
          new Place(file.name(), root.line()),
          "the root <%s>".formatted(root.name()),
          "<negotiation_template> or <utility_space>");
    }
    add(
        new Source.Xml(file, root),
        Format.GENIUS,
        GeniusReader.isDomain(root) ? domains : profiles);
  }

  private void json(TextFile file) {
    Tree.Fields root = fields(file, JsonTree.parse(file));
    Source source = new Source.Data(file, root);
    if (GeniusWebReader.isDomain(root)) {
      add(source, Format.GENIUSWEB, domains);
    } else if (GeniusWebReader.isProfile(root)) {
      add(source, GeniusWebReader.dialect(root), profiles);
    } else if (NegologReader.isSpecs(root)) {
      add(source, Format.NEGOLOG, domains);
    } else if (NegologReader.isProfile(root)) {
      add(source, Format.NEGOLOG, profiles);
    } else {
      note(Quirk.Kind.LEFT_OUT, file, root.shown());
    }
  }

  private void yaml(TextFile file) {
    Tree.Fields root = fields(file, YamlTree.parse(file));
    if (NegmasReader.isDomain(root)) {
      add(new Source.Data(file, root), Format.NEGMAS, domains);
    } else if (NegmasReader.isProfile(root)) {
      add(new Source.Data(file, root), Format.NEGMAS, profiles);
    } else {
      note(Quirk.Kind.LEFT_OUT, file, root.shown());
    }
  }

  private static Tree.Fields fields(TextFile file, Tree tree) {
    if (tree instanceof Tree.Fields fields) {
      return fields;
    }
    throw new FormatException(
        new Place(file.name(), tree.line()), tree.shown() + " as the root", "fields by name");
  }

  private void add(Source source, Format format, List<Source> to) {
    to.add(source);
    formats.add(format);
  }

  /**
   * The format of all files.
   *
   * @throws IllegalArgumentException if there are no preferences, or there are files of several
   *     programs
   */
  Format format(String name) {
    if (profiles.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: found no preferences%s; expected files of GENIUS, GeniusWeb, NegoLog or NegMAS."
              .formatted(name, domains.isEmpty() ? "" : ", only the domain " + names(domains)));
    }
    Format format =
        formats.stream()
            .filter(f -> f == Format.GENIUSWEB_PYTHON)
            .findFirst()
            .orElse(formats.getFirst());
    List<Format> others = formats.stream().filter(f -> f.family() != format.family()).toList();
    if (!others.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: found files of %s and of %s; expected files of one program."
              .formatted(name, format.word(), others.getFirst().word()));
    }
    return format;
  }

  /**
   * The domain.
   *
   * @param wanted the name of its file, if the folder has several
   */
  Optional<Source> domain(String name, Optional<String> wanted) {
    if (wanted.isPresent()) {
      return domains.stream()
          .filter(d -> d.file().name().equals(wanted.get()))
          .findFirst()
          .or(() -> {
            throw new IllegalArgumentException(
                "%s: found no domain in it; expected the file of a domain, or a folder."
                    .formatted(wanted.get()));
          });
    }
    if (domains.size() > 1) {
      throw new IllegalArgumentException(
          "%s: found several domains, %s; expected one, or the file of the one that is meant."
              .formatted(name, names(domains)));
    }
    return domains.stream().findFirst();
  }

  /** The preferences that are wanted, in the order wanted. */
  List<Source> profiles(String name, Parties parties) {
    if (parties.names().isEmpty()) {
      profiles.stream()
          .skip(parties.most())
          .findFirst()
          .ifPresent(p ->
              note(
                  Quirk.Kind.MORE_PARTIES,
                  p.file(),
                  names(profiles.subList(parties.most(), profiles.size()))));
      return profiles.stream().limit(parties.most()).toList();
    }
    return parties.names().get().stream()
        .map(party ->
            profiles.stream()
                .filter(p -> p.file().stem().equals(party) || p.file().name().equals(party))
                .findFirst()
                .orElseThrow(() -> unknown(name, party)))
        .toList();
  }

  private IllegalArgumentException unknown(String name, String party) {
    return new FormatException(
        Place.of(name),
        "no party " + FormatException.quoted(party),
        "among " + names(profiles),
        FormatException.meant(party, profiles.stream().map(p -> p.file().stem()).toList()));
  }

  private static String names(List<Source> sources) {
    return sources.stream().map(s -> s.file().stem()).collect(Collectors.joining(", "));
  }
}
