package parley.service;

import java.util.List;
import parley.casefile.Figure;

/** Two walkouts compared like for like, or the refusal to compare them. */
public sealed interface Comparison {

  /** The id of one walkout. */
  String first();

  /** The id of the other. */
  String second();

  /**
   * What both walkouts have under the same definition.
   *
   * @param shared patients first
   */
  record LikeForLike(String first, String second, List<Shared> shared) implements Comparison {

    /** Checks that something is shared, and copies the list. */
    public LikeForLike {
      if (shared.isEmpty()) {
        throw new IllegalArgumentException(
            "Walkouts " + first + " and " + second + " share no measure; that is a refusal.");
      }
      shared = List.copyOf(shared);
    }
  }

  /**
   * They share no measure, so that any comparison would set unlike things side by side.
   *
   * @param onlyFirst what only the one has
   * @param onlySecond what only the other has
   */
  record Refused(
      String first, String second, List<Definition> onlyFirst, List<Definition> onlySecond)
      implements Comparison {

    /** Copies the lists. */
    public Refused {
      onlyFirst = List.copyOf(onlyFirst);
      onlySecond = List.copyOf(onlySecond);
    }
  }

  /** The numbers of both walkouts under one definition. */
  record Shared(Definition definition, List<Figure> first, List<Figure> second) {

    /** Copies the lists. */
    public Shared {
      first = List.copyOf(first);
      second = List.copyOf(second);
    }
  }
}
