package parley.rota.needs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import parley.rota.rules.RuleSet;

/**
 * A rolling pattern as sums of variables that are 0 or 1: one for each duty of the week on each
 * line, one for each line, if it is leave, and some that are 1 if any of others is. What keeps all
 * rows is a legal pattern that meets demand, and the other way round.
 */
final class PatternModel {

  private final NominalWeek week;
  private final int posts;
  private final int linesAway;
  private final Gaps gaps;
  private final List<Row> rows = new ArrayList<>();

  /** What each variable stands for that is 1 if any of others is, and which one does. */
  private final List<Set<Integer>> some = new ArrayList<>();

  private final Map<Set<Integer>, Integer> variableOfSome = new HashMap<>();

  private PatternModel(NominalWeek week, RuleSet rules, int posts, int linesAway) {
    this.week = week;
    this.posts = posts;
    this.linesAway = linesAway;
    this.gaps = new Gaps(rules);
  }

  /** The model of a number of posts, of whose lines some are leave. */
  static PatternModel of(NominalWeek week, RuleSet rules, int posts, int linesAway) {
    PatternModel model = new PatternModel(week, rules, posts, linesAway);
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

  Gaps gaps() {
    return gaps;
  }

  List<Row> rows() {
    return rows;
  }

  boolean hasLeave() {
    return linesAway > 0;
  }

  /** How many variables there are. */
  int size() {
    return choices() + some.size();
  }

  /** Duties on lines and lines of leave: what is to be chosen. */
  private int choices() {
    return (week.duties().size() + 1) * posts;
  }

  /** The duties on a day of the pattern, whose number wraps. */
  List<Integer> on(int day) {
    return week.on(Math.floorMod(day, NominalWeek.DAYS));
  }

  /** The variable of a duty of the week on a day of the pattern, whose number wraps. */
  int variable(int duty, int day) {
    return lineOf(day) * week.duties().size() + duty;
  }

  /** The variable that says whether a day is on a line of leave. */
  int leave(int day) {
    return week.duties().size() * posts + lineOf(day);
  }

  private int lineOf(int day) {
    return Math.floorDiv(Math.floorMod(day, days()), NominalWeek.DAYS);
  }

  /** The variable that is 1 if a line's weekend is worked. */
  int weekend(int line) {
    Set<Integer> on = new TreeSet<>();
    for (int d = 0; d < week.duties().size(); d++) {
      if (week.duties().get(d).isOnWeekend()) {
        on.add(variable(d, line * NominalWeek.DAYS));
      }
    }
    return some(on);
  }

  /**
   * Variables whose sum is 1 if any duty of a kind stands on a day, and 0 if none does: those of
   * the duties, if no two of them can stand together.
   */
  List<Integer> some(int day, Predicate<NominalDuty> kind) {
    List<Integer> those = on(day).stream().filter(d -> kind.test(week.duties().get(d))).toList();
    List<Integer> variables = those.stream().map(d -> variable(d, day)).toList();
    boolean apart =
        those.stream().allMatch(a -> those.stream().allMatch(b -> a.equals(b) || clash(a, b)));
    return apart ? variables : List.of(some(new TreeSet<>(variables)));
  }

  private boolean clash(int one, int other) {
    NominalDuty a = week.duties().get(one);
    NominalDuty b = week.duties().get(other);
    return a.start() <= b.start() ? gaps.clash(a, b, 0) : gaps.clash(b, a, 0);
  }

  private int some(Set<Integer> of) {
    Integer known = variableOfSome.get(of);
    if (known != null) {
      return known;
    }
    int variable = size();
    some.add(of);
    variableOfSome.put(of, variable);
    for (int v : of) {
      add(new Row.Sum().add(v, 1).add(variable, -1).atMost(0));
    }
    return variable;
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
          sum.add(variable(placed.duty(), day), 1);
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
      for (int d = 0; d < week.duties().size() && hasLeave(); d++) {
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
    if (hasLeave()) {
      add(new Row.Sum().add(leave(0), 1).atLeast(1));
      return;
    }
    for (NominalWeek.Needed needed : week.needed()) {
      if (needed.minimum() > 0 && needed.duties().size() == 1) {
        NominalWeek.Placed only = needed.duties().getFirst();
        int day = needed.weekday() + only.daysAfter();
        if (0 <= day && day < NominalWeek.DAYS) {
          add(new Row.Sum().add(variable(only.duty(), day), 1).atLeast(1));
          return;
        }
      }
    }
  }

  /**
   * Whether choices keep all rows; the variables that say if any of others is 1 follow from them.
   */
  boolean isKeptBy(boolean[] choices) {
    boolean[] all = choices.clone();
    for (int i = 0; i < some.size(); i++) {
      all[choices() + i] = some.get(i).stream().anyMatch(v -> all[v]);
    }
    return rows.stream().allMatch(r -> r.isKeptBy(all));
  }

  /** Takes out duties that neither demand nor a rule needs, from the first line on. */
  boolean[] trimmed(boolean[] values) {
    boolean[] fewer = values.clone();
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
