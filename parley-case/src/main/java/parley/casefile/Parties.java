package parley.casefile;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who acts in the dispute: parties, the bodies that belong to them, people, offices, the terms that
 * changed, and the gates through which a party ratifies.
 */
public record Parties(
    List<Party> parties,
    List<Body> bodies,
    List<Person> people,
    List<Office> offices,
    List<Term> terms,
    List<Gate> gates) {

  /** Copies the lists. */
  public Parties {
    parties = List.copyOf(parties);
    bodies = List.copyOf(bodies);
    people = List.copyOf(people);
    offices = List.copyOf(offices);
    terms = List.copyOf(terms);
    gates = List.copyOf(gates);
  }

  /** What kind of party it is. */
  public enum Kind {
    UNION,
    GOVERNMENT,
    EMPLOYER,
    PUBLIC_BODY,
    CONCILIATOR,
    PROFESSIONAL_BODY,
    LEGISLATURE,
    OTHER
  }

  /**
   * A name and the day from which it is used.
   *
   * @param shortName the short name; the full name where none is given
   * @param from the first day of the name; empty for the first one
   */
  public record Name(
      String name,
      @JsonProperty("short") Optional<String> shortName,
      Optional<LocalDate> from,
      LocalDate known)
      implements Fact<Name> {

    /** The short name, or the full one where there is none. */
    public String brief() {
      return shortName.orElse(name);
    }

    @Override
    public Name asOf(LocalDate day) {
      return this;
    }

    private static Optional<Name> on(List<Name> names, LocalDate day) {
      return names.stream()
          .filter(name -> name.from().map(f -> !f.isAfter(day)).orElse(true))
          .reduce((older, newer) -> newer);
    }
  }

  /** A party to the dispute, or a third party that acts in it. */
  public record Party(
      String id,
      Kind kind,
      List<Name> names,
      List<String> roles,
      List<String> sources,
      Optional<String> note) {

    /** Copies the lists. */
    public Party {
      names = List.copyOf(names);
      roles = List.copyOf(roles);
      sources = List.copyOf(sources);
    }

    /** The name on a day; empty before the first one is known. */
    public Optional<Name> findNameOn(LocalDate day) {
      return Name.on(names, day);
    }
  }

  /** A committee, branch or group that belongs to a party. */
  public record Body(
      String id, String party, List<Name> names, List<String> sources, Optional<String> note) {

    /** Copies the lists. */
    public Body {
      names = List.copyOf(names);
      sources = List.copyOf(sources);
    }

    /** The name on a day; empty before the first one is known. */
    public Optional<Name> findNameOn(LocalDate day) {
      return Name.on(names, day);
    }
  }

  /** A person. */
  public record Person(String id, String name, List<String> sources, Optional<String> note) {

    /** Copies the list. */
    public Person {
      sources = List.copyOf(sources);
    }
  }

  /**
   * An office: a post that a person holds.
   *
   * @param holders who held it, oldest first, each until the next
   */
  public record Office(
      String id, String title, String party, Optional<String> body, List<Holder> holders) {

    /** Copies the list. */
    public Office {
      holders = List.copyOf(holders);
    }

    /** Who held the office on a day; empty before the first holder. */
    public Optional<Holder> findHolderOn(LocalDate day) {
      Optional<Holder> found = Optional.empty();
      for (Holder holder : holders) {
        if (!holder.from().earliest().isAfter(day)) {
          found = Optional.of(holder);
        }
      }
      return found;
    }
  }

  /** Who held an office from a day on. */
  public record Holder(
      List<String> people,
      Edtf from,
      LocalDate known,
      List<String> sources,
      Optional<Confidence> confidence,
      Optional<String> note)
      implements Fact<Holder> {

    /** Copies the lists. */
    public Holder {
      people = List.copyOf(people);
      sources = List.copyOf(sources);
    }

    @Override
    public Holder asOf(LocalDate day) {
      return this;
    }
  }

  /** A term that changed on a day, as when a grade was renamed. */
  public record Term(
      String was,
      String now,
      LocalDate from,
      LocalDate known,
      List<String> sources,
      Optional<String> note)
      implements Fact<Term> {

    /** Copies the list. */
    public Term {
      sources = List.copyOf(sources);
    }

    @Override
    public Term asOf(LocalDate day) {
      return this;
    }
  }

  /**
   * One step of ratification.
   *
   * @param order its place in its party's chain, 1 first
   */
  public record Gate(
      String id,
      String party,
      String name,
      String decides,
      int order,
      LocalDate known,
      List<String> sources,
      Optional<String> note)
      implements Fact<Gate> {

    /** Copies the list. */
    public Gate {
      sources = List.copyOf(sources);
    }

    @Override
    public Gate asOf(LocalDate day) {
      return this;
    }
  }

  /** These parties as they were known on a day. */
  public Parties asOf(LocalDate day) {
    return new Parties(
        parties.stream()
            .map(p ->
                new Party(p.id, p.kind, Fact.knownBy(p.names, day), p.roles, p.sources, p.note))
            .toList(),
        bodies.stream()
            .map(b -> new Body(b.id, b.party, Fact.knownBy(b.names, day), b.sources, b.note))
            .toList(),
        people,
        offices.stream()
            .map(o -> new Office(o.id, o.title, o.party, o.body, Fact.knownBy(o.holders, day)))
            .toList(),
        Fact.knownBy(terms, day),
        Fact.knownBy(gates, day));
  }

  /** The party with this id. */
  public Optional<Party> findParty(String id) {
    return parties.stream().filter(p -> p.id.equals(id)).findFirst();
  }

  /** The body with this id. */
  public Optional<Body> findBody(String id) {
    return bodies.stream().filter(b -> b.id.equals(id)).findFirst();
  }

  /** The person with this id. */
  public Optional<Person> findPerson(String id) {
    return people.stream().filter(p -> p.id.equals(id)).findFirst();
  }

  /** The office with this id. */
  public Optional<Office> findOffice(String id) {
    return offices.stream().filter(o -> o.id.equals(id)).findFirst();
  }

  /** The gate with this id of a party. */
  public Optional<Gate> findGate(String id) {
    return gates.stream().filter(g -> g.id.equals(id)).findFirst();
  }

  /**
   * The id of the party for which an actor acts: the party itself, the body's party, the office's
   * party, or the party of an office that the person holds at any time.
   */
  public Optional<String> findPartyOf(String actor) {
    return Stream.of(
            findParty(actor).map(Party::id),
            findBody(actor).map(Body::party),
            findOffice(actor).map(Office::party),
            offices.stream()
                .filter(o -> o.holders.stream().anyMatch(h -> h.people().contains(actor)))
                .map(Office::party)
                .findFirst())
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * The words for an actor on a day: the short name of a party or body, a person's name, a title.
   */
  public String wordsFor(String actor, LocalDate day) {
    return findParty(actor)
        .flatMap(p -> p.findNameOn(day).map(Name::brief))
        .or(() -> findBody(actor).flatMap(b -> b.findNameOn(day).map(Name::brief)))
        .or(() -> findPerson(actor).map(Person::name))
        .or(() -> findOffice(actor).map(Office::title))
        .orElse(actor);
  }
}
