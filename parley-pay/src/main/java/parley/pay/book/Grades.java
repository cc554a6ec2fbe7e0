package parley.pay.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.casefile.CaseView;
import parley.casefile.Inputs;
import parley.casefile.Series;

/**
 * Which point of the scale counts for a grade under each contract, so that a grade can be followed
 * from one contract to the next.
 */
public final class Grades {

  private final List<Place> places;

  private Grades(List<Place> places) {
    this.places = places;
  }

  /** The places that were known on the day of a view. */
  public static Grades of(CaseView view) {
    return new Grades(
        view.listSeries(Series.Role.GRADES).stream()
            .flatMap(s -> s.rows().stream().map(row -> new Place(s, row)))
            .toList());
  }

  /** The names of the grades, each once. */
  public List<String> names() {
    return places.stream().map(Place::grade).distinct().toList();
  }

  /** The place of a grade under a contract. */
  public Optional<Place> find(String contract, String grade) {
    return places.stream()
        .filter(p -> p.contract().equals(contract) && p.grade().equalsIgnoreCase(grade))
        .findFirst();
  }

  /**
   * The point of a scale that counts for a grade: that of its place, or, where the record has no
   * place for it, the only point whose label covers it.
   */
  public Optional<Match> match(List<Scales.Point> scale, String grade) {
    List<Match> placed =
        scale.stream()
            .flatMap(point ->
                find(point.contract(), grade).stream()
                    .filter(place -> place.isAt(point))
                    .map(place -> new Match(point, Optional.of(place))))
            .toList();
    List<Match> covered =
        GradeLabel.points(scale, grade).stream().map(p -> new Match(p, Optional.empty())).toList();
    return Stream.of(placed, covered).filter(l -> l.size() == 1).findFirst().map(List::getFirst);
  }

  /**
   * Where a grade stands.
   *
   * @param scale the grade as the pay scale of the contract writes it
   * @param point its point
   * @param note what sets this contract apart from others
   */
  public record Place(
      String contract,
      String grade,
      String scale,
      String point,
      Inputs inputs,
      Optional<String> note) {

    private Place(Series series, Series.Row row) {
      this(
          row.get("contract"),
          row.get("grade"),
          row.find("scale").orElseGet(() -> row.get("grade")),
          row.get("point"),
          Inputs.of(series, row),
          row.find("note"));
    }

    private boolean isAt(Scales.Point value) {
      return contract.equals(value.contract())
          && scale.equals(value.grade())
          && point.equals(value.point());
    }
  }

  /** A point that counts for a grade, and the place in the record that says so, if one does. */
  public record Match(Scales.Point point, Optional<Place> place) {

    /** The sources of the point and of its place. */
    public Inputs inputs() {
      return place.map(p -> p.inputs().plus(point.inputs())).orElse(point.inputs());
    }
  }
}
