package parley.rota.needs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import parley.rota.rules.RuleSet;

/**
 * A rolling pattern as sums of variables that are 0 or 1: one for each duty of the week on each
 * line, then one for each line's weekend, if it is worked, and one for each line, if it is leave.
 * What keeps all rows is a legal pattern that meets demand, and the other way round.
 */
final class PatternModel {

  private final NominalWeek week;
  private final int posts;
  private final int linesAway;
  private final List<Row> rows = new ArrayList<>();

  private PatternModel(NominalWeek week, int posts, int linesAway) {
    this.week = week;
    this.posts = posts;
    this.linesAway = linesAway;
  }

  /** The model of a number of posts, of whose lines some are leave. */
  static PatternModel of(NominalWeek week, RuleSet rules, int posts, int linesAway) {
    PatternModel model = new PatternModel(week, posts, linesAway);
    model.demand();
    model.leave();
    new PatternRules(model).add(rules);
    model.startAnywhere();
    return model;
  }

  int posts() {
    return posts;
  }

  int days() {
    return posts * NominalWeek.DAYS;
  }

  NominalWeek week() {
    return week;
  }

  List<Row> rows() {
    return rows;
  }

  boolean hasLeave() {
    return linesAway > 0;
  }

  int linesAway() {
    return linesAway;
  }

  /** How many variables there are. */
  int size() {
    return week.duties().size() * posts + 2 * posts;
  }

  /** The duties on a day of the pattern, whose number wraps. */
  List<Integer> on(int day) {
    int weekday = Math.floorMod(day, NominalWeek.DAYS);
    List<Integer> indexes = new ArrayList<>();
    for (int d = 0; d < week.duties().size(); d++) {
      if (week.duties().get(d).weekday() == weekday) {
        indexes.add(d);
      }
    }
    return indexes;
  }

  /** The variable of a duty of the week on a day of the pattern, whose number wraps. */
  int variable(int duty, int day) {
    return lineOf(day) * week.duties().size() + duty;
  }

  int weekend(int day) {
    return week.duties().size() * posts + lineOf(day);
  }

  int leave(int day) {
    return week.duties().size() * posts + posts + lineOf(day);
  }

  private int lineOf(int day) {
    return Math.floorDiv(Math.floorMod(day, days()), NominalWeek.DAYS);
  }

  void add(Row row) {
    if (row.variables().length > 0 || row.limit() < 0) {
      rows.add(row);
    }
  }

  private void demand() {
    for (NominalWeek.Needed needed : week.needed()) {
      Row.Sum sum = new Row.Sum();
      for (int line = 0; line < posts; line++) {
        for (NominalWeek.Placed placed : needed.duties()) {
          int day = line * NominalWeek.DAYS + needed.weekday() + placed.daysAfter();
          sum.add(variable(week.duties().indexOf(placed.duty()), day), 1);
        }
      }
      add(sum.atLeast(needed.minimum()));
      if (needed.maximum() < Integer.MAX_VALUE) {
        add(sum.atMost(needed.maximum()));
      }
    }
  }

  /** A line of leave has no duty, and none of the Sunday before it runs into it. */
  private void leave() {
    Row.Sum away = new Row.Sum();
    for (int line = 0; line < posts; line++) {
      int monday = line * NominalWeek.DAYS;
      away.add(leave(monday), 1);
      if (linesAway == 0) {
        continue;
      }
      for (int d = 0; d < week.duties().size(); d++) {
        NominalDuty duty = week.duties().get(d);
        add(new Row.Sum().add(variable(d, monday), 1).add(leave(monday), 1).atMost(1));
        if (duty.weekday() == NominalWeek.DAYS - 1 && duty.end() > NominalDuty.DAY) {
          add(new Row.Sum().add(variable(d, monday - 1), 1).add(leave(monday), 1).atMost(1));
        }
      }
    }
    add(away.atLeast(linesAway));
    add(away.atMost(linesAway));
  }

  /** A pattern may be read from any of its lines on: something that must be is on the first. */
  private void startAnywhere() {
    if (linesAway > 0) {
      add(new Row.Sum().add(leave(0), 1).atLeast(1));
      return;
    }
    for (NominalWeek.Needed needed : week.needed()) {
      if (needed.minimum() > 0 && needed.duties().size() == 1) {
        NominalWeek.Placed only = needed.duties().getFirst();
        add(
            new Row.Sum()
                .add(variable(week.duties().indexOf(only.duty()), needed.weekday()), 1)
                .atLeast(1));
        return;
      }
    }
  }

  /** Whether values, one for each duty on each line and each line of leave, keep all rows. */
  boolean isKeptBy(boolean[] values) {
    boolean[] all = values.clone();
    for (int line = 0; line < posts; line++) {
      int monday = line * NominalWeek.DAYS;
      all[weekend(monday)] = false;
      for (int d = 0; d < week.duties().size(); d++) {
        if (values[variable(d, monday)] && week.duties().get(d).isOnWeekend()) {
          all[weekend(monday)] = true;
        }
      }
    }
    return rows.stream().allMatch(r -> r.isKeptBy(all));
  }

  /** Takes out duties that neither demand nor a rule needs, from the first line on. */
  boolean[] trimmed(boolean[] values) {
    boolean[] fewer = Arrays.copyOf(values, values.length);
    for (int v = 0; v < week.duties().size() * posts; v++) {
      if (fewer[v]) {
        fewer[v] = false;
        fewer[v] = !isKeptBy(fewer);
      }
    }
    return fewer;
  }

  /** The lines of leave among some values. */
  Set<Integer> linesAway(boolean[] values) {
    Set<Integer> lines = new HashSet<>();
    for (int line = 0; line < posts; line++) {
      if (values[leave(line * NominalWeek.DAYS)]) {
        lines.add(line);
      }
    }
    return lines;
  }
}
