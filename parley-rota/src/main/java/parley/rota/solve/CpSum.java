package parley.rota.solve;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A weighted sum of variables and a constant, for a solver's model. */
final class CpSum {

  private final List<LinearArgument> terms = new ArrayList<>();
  private final List<Long> weights = new ArrayList<>();
  private long constant;

  CpSum add(LinearArgument term, long weight) {
    if (weight != 0) {
      terms.add(term);
      weights.add(weight);
    }
    return this;
  }

  CpSum add(long number) {
    constant += number;
    return this;
  }

  CpSum add(CpSum other, long factor) {
    for (int i = 0; i < other.terms.size(); i++) {
      add(other.terms.get(i), other.weights.get(i) * factor);
    }
    return add(other.constant * factor);
  }

  long constant() {
    return constant;
  }

  boolean isConstant() {
    return terms.isEmpty();
  }

  List<LinearArgument> terms() {
    return terms;
  }

  /** The terms, without the constant. */
  LinearExpr variable() {
    return LinearExpr.weightedSum(
        terms.toArray(LinearArgument[]::new), weights.stream().mapToLong(w -> w).toArray());
  }

  /** All of it. */
  LinearExpr all() {
    return LinearExpr.newBuilder().add(variable()).add(constant).build();
  }

  /** The most that the terms can be, if all are 0 or 1. */
  long most() {
    return weights.stream().mapToLong(w -> Math.max(0, w)).sum();
  }

  /** The sum, if its variables have values. */
  long value(ToLongFunction<LinearArgument> of) {
    long sum = constant;
    for (int i = 0; i < terms.size(); i++) {
      sum += weights.get(i) * of.applyAsLong(terms.get(i));
    }
    return sum;
  }

  /**
   * At most so much; if the constant alone is more, then nothing on top of it, as what was before
   * breaks no rule by itself.
   *
   * @param guard the literal that makes it hold; empty for always
   */
  void atMost(CpModel model, long bound, Optional<Literal> guard) {
    long left = Math.max(0, bound - constant);
    if (!terms.isEmpty() && most() > left) {
      if (constant > bound && weights.stream().anyMatch(w -> w < 0)) {
        return;
      }
      var constraint = model.addLessOrEqual(variable(), left);
      guard.ifPresent(constraint::onlyEnforceIf);
    }
  }

  void atLeast(CpModel model, long bound, Optional<Literal> guard) {
    var constraint = model.addGreaterOrEqual(variable(), bound - constant);
    guard.ifPresent(constraint::onlyEnforceIf);
  }
}
