package parley.room.offers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.brief.words.Phrases;
import parley.casefile.CaseView;
import parley.casefile.Figure;
import parley.casefile.Issue;
import parley.pay.book.Measures;
import parley.pay.book.Scales;

/**
 * A form in which a clause states an amount.
 *
 * @param measure what the figure of the clause is called in a case
 * @param group under which heading it is chosen
 * @param label what it says to whoever chooses it
 * @param unit of its number; empty for words
 * @param basis what exactly is counted, unless the clause says otherwise
 */
public record AmountForm(
    String measure, String group, String label, Optional<String> unit, String basis) {

  private static final String PAY = "Basic pay";
  private static final String POINT = "Basic pay of one point";
  private static final String REST = "Other amounts";
  private static final String MORE = "Says more of the amounts above";
  private static final String CASE = "As options of the agenda state them";

  /** Whether it is stated in words. */
  public boolean isWords() {
    return unit.isEmpty();
  }

  /** The forms that fit a case on a day, by measure. */
  static Map<String, AmountForm> of(CaseView view) {
    String money = view.record().header().currency();
    List<AmountForm> forms = new ArrayList<>();
    forms.add(
        number(
            Measures.AWARD_PERCENT,
            PAY,
            "Rise in per cent",
            "%",
            "rise of every point of the scale"));
    forms.add(
        number(
            Measures.AWARD_CASH,
            PAY,
            "Flat sum added to basic pay",
            money + " a year",
            "flat sum on every point of the scale"));
    forms.add(
        number(
            Measures.PATH_PERCENT,
            PAY,
            "Rise in per cent, each year of a path",
            "% a year",
            "rise of every point of the scale each year"));
    forms.add(
        number(
            Measures.PATH_CASH,
            PAY,
            "Flat sum, each year of a path",
            money + " a year",
            "flat sum on every point of the scale each year"));
    forms.add(
        number(
            Measures.PATH_CASH_AN_HOUR,
            PAY,
            "Sum an hour, each year of a path",
            money + " an hour a year",
            "rise of hourly pay each year"));
    forms.add(number(Measures.PATH_YEARS, PAY, "Years of the path", "years", "length of the path"));
    for (Scales.Point point : points(view)) {
      String name = (point.grade() + " " + point.point()).strip();
      forms.add(
          number(
              Measures.POINT_PERCENT + "." + point.point(),
              POINT,
              name + ": rise in per cent",
              "%",
              "rise of basic pay of " + name));
      forms.add(
          number(
              Measures.POINT_BASIC + "." + point.point(),
              POINT,
              name + ": new basic pay",
              money + " a year",
              "basic pay of " + name));
    }
    forms.add(
        number(
            Measures.ONE_OFF,
            REST,
            "Sum paid once",
            money,
            "paid once to everybody in post, not part of basic pay"));
    forms.add(
        number(
            Measures.PART_TIME_ALLOWANCE,
            REST,
            "Allowance of those who work less than full time, rise in per cent",
            "%",
            "rise of the allowance for working less than full time"));
    forms.add(
        number(
            Measures.FEES,
            REST,
            "Fees paid, for one person",
            money,
            "what the offer pays for one person"));
    forms.add(
        number(
            Measures.PERSONS_COVERED,
            REST,
            "Persons whose fees are paid",
            "persons",
            "persons covered by the clause"));
    forms.add(
        number(
            Measures.NEW_POSTS,
            REST,
            "Posts called new",
            "posts",
            "posts that the offer calls new"));
    forms.add(
        number(
            Measures.PLACES_NEXT_YEAR,
            REST,
            "Of these, posts that start next year",
            "posts",
            "of the posts, those that start next year"));
    forms.add(
        number(
            Measures.HEADCOUNT,
            REST,
            "People more than now, net",
            "persons",
            "net additional people under the offer"));
    forms.add(
        words(
            Measures.ROTA_PROMISE,
            REST,
            "Promise about rotas, as in weekends:1/3",
            "promise about every rota, on top of the contract's rules"));
    forms.add(
        words(
            Measures.POINTS_COVERED,
            MORE,
            "Only these points or grades",
            "points or grades for whom the clause holds"));
    forms.add(
        words(
            Measures.PAID_FROM,
            MORE,
            "First month in which it is paid, as in 2026-11",
            "month from which new pay is paid"));
    Map<String, AmountForm> all = new LinkedHashMap<>();
    forms.forEach(f -> all.putIfAbsent(f.measure(), f));
    view.record().agenda().stream()
        .flatMap(i -> i.options().stream())
        .map(Issue.Option::figures)
        .flatMap(List::stream)
        .forEach(f -> all.putIfAbsent(f.measure(), of(f)));
    return all;
  }

  private static AmountForm of(Figure figure) {
    return new AmountForm(
        figure.measure(),
        CASE,
        Phrases.words(figure.measure()) + figure.unit().map(u -> " (" + u + ")").orElse(""),
        Optional.of(figure.unit().orElse("")),
        figure.basis().orElse("as the option of the agenda counts it"));
  }

  private static AmountForm number(
      String measure, String group, String label, String unit, String basis) {
    return new AmountForm(measure, group, label + " (" + unit + ")", Optional.of(unit), basis);
  }

  private static AmountForm words(String measure, String group, String label, String basis) {
    return new AmountForm(measure, group, label, Optional.empty(), basis);
  }

  private static List<Scales.Point> points(CaseView view) {
    return Scales.of(view).map(s -> s.inForceOn(view.asOf())).orElse(List.of());
  }
}
