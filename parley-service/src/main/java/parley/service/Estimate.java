package parley.service;

import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;

/** A number or a range that was computed from the record, or the reason why it could not be. */
public sealed interface Estimate {

  /** The stable id of the number, whether it could be computed or not. */
  String id();

  /** What is measured. */
  String measure();

  /** The figure, if it could be computed. */
  Optional<Figure> find();

  /** A computed number or range with its method, sources and the day from which it can be known. */
  record Known(Figure figure) implements Estimate {
    @Override
    public String id() {
      return figure.id();
    }

    @Override
    public String measure() {
      return figure.measure();
    }

    @Override
    public Optional<Figure> find() {
      return Optional.of(figure);
    }
  }

  /**
   * A number that the record does not carry.
   *
   * @param inTheWay ids of the figures that are there but do not suffice
   */
  record NotComputable(String id, String measure, Reason reason, List<String> inTheWay)
      implements Estimate {

    /** Copies the list. */
    public NotComputable {
      inTheWay = List.copyOf(inTheWay);
    }

    @Override
    public Optional<Figure> find() {
      return Optional.empty();
    }
  }

  /** Why a number could not be computed. */
  enum Reason {
    /** The record has no figure of the kind that is needed. */
    NO_DATA,
    /** The record has one value only, and one value is no range. */
    NO_RANGE,
    /** Nothing is worked off where nothing can be done beyond the usual. */
    NO_SPARE_CAPACITY,
    /** A figure has no source, so that nothing may rest on it. */
    NO_SOURCE
  }
}
