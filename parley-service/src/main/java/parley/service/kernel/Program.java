package parley.service.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All pathways of a model as arrays: an operation, a resource or tally, and a place to go on at for
 * each step, so that a step costs a switch over a number and no call through an interface.
 */
final class Program {

  static final int SERVE = 0;
  static final int SEIZE = 1;
  static final int SEIZE_WITHIN = 2;
  static final int RELEASE = 3;
  static final int HOLD = 4;
  static final int UNTIL = 5;
  static final int SPLIT = 6;
  static final int CHOOSE = 7;
  static final int DO = 8;
  static final int MARK = 9;
  static final int GO = 10;
  static final int LEAVE = 11;

  static final int EXPONENTIAL = 0;
  static final int FIXED = 1;
  static final int OTHER = 2;

  final int[] op;

  /** The resource or tally of a step. */
  final int[] subject;

  /** The place to go on at. */
  final int[] target;

  /** What random numbers of a step are drawn for, as a part of their key. */
  final long[] purpose;

  final int[] drawKind;
  final double[] drawMean;
  final Draw[] draws;
  final String[] names;

  /** By step, for splits: shares added up, and places to go on at; for choices: places. */
  final double[][] shares;

  final int[][] targets;
  final Object[] rules;

  /** The first step of each stream. */
  final int[] entry;

  final List<String> tallies;

  /** By resource: where an entity notes the shift in which it seized a unit; -1 if it need not. */
  final int[] slot;

  final int slots;

  private Program(Model model, List<Placed> placed, int[] entry, Map<String, Integer> tallies) {
    int n = placed.size();
    op = new int[n];
    subject = new int[n];
    target = new int[n];
    purpose = new long[n];
    drawKind = new int[n];
    drawMean = new double[n];
    draws = new Draw[n];
    names = new String[n];
    shares = new double[n][];
    targets = new int[n][];
    rules = new Object[n];
    this.entry = entry;
    this.tallies = List.copyOf(tallies.keySet());
    slot = new int[model.resources().size()];
    slots = giveSlots(model);
    for (int i = 0; i < n; i++) {
      compile(model, placed.get(i), i, tallies);
    }
  }

  /** A step with the labels of its pathway. */
  private record Placed(Step step, String pathway, Map<String, Integer> labels) {

    int find(String label) {
      return Optional.ofNullable(labels.get(label))
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "The step \"%s\" of the pathway \"%s\" goes on at \"%s\", which is no label; there are %s."
                      .formatted(step.name(), pathway, label, labels.keySet())));
    }
  }

  static Program of(Model model) {
    List<Placed> placed = new ArrayList<>();
    Map<String, Integer> tallies = new LinkedHashMap<>();
    Map<Pathway, Integer> entries = new HashMap<>();
    int[] entry = new int[model.streams().size()];
    for (int s = 0; s < entry.length; s++) {
      Pathway pathway = model.streams().get(s).pathway();
      int end = placed.size();
      entry[s] = entries.computeIfAbsent(pathway, p -> end);
      if (entry[s] == end) {
        place(pathway, placed);
      }
    }
    for (Placed p : placed) {
      if (p.step() instanceof Step.Mark mark) {
        tallies.putIfAbsent(mark.name(), tallies.size());
      }
    }
    return new Program(model, placed, entry, tallies);
  }

  private static void place(Pathway pathway, List<Placed> placed) {
    Map<String, Integer> labels = new LinkedHashMap<>();
    int at = placed.size();
    for (Step step : pathway.steps()) {
      if (step instanceof Step.Label label) {
        if (labels.put(label.name(), at) != null) {
          throw new IllegalArgumentException(
              "The pathway \"%s\" has the label \"%s\" twice."
                  .formatted(pathway.name(), label.name()));
        }
      } else {
        at++;
      }
    }
    for (Step step : pathway.steps()) {
      if (!(step instanceof Step.Label)) {
        placed.add(new Placed(step, pathway.name(), labels));
      }
    }
    placed.add(new Placed(new Step.Leave("leave"), pathway.name(), labels));
  }

  private int giveSlots(Model model) {
    int given = 0;
    for (int r = 0; r < slot.length; r++) {
      slot[r] = model.resources().get(r).change() == ShiftChange.FINISH_THEN_LEAVE ? given++ : -1;
    }
    return given;
  }

  private void compile(Model model, Placed placed, int i, Map<String, Integer> tallies) {
    names[i] = placed.step().name();
    purpose[i] = KeyedRandom.purpose(placed.step().name().hashCode());
    subject[i] = -1;
    target[i] = i + 1;
    switch (placed.step()) {
      case Step.Serve s -> {
        op[i] = SERVE;
        subject[i] = resource(model, s.resource(), placed);
        draw(i, s.time());
      }
      case Step.Seize s -> {
        op[i] = SEIZE;
        subject[i] = kept(model, s.resource(), placed);
      }
      case Step.SeizeWithin s -> {
        op[i] = SEIZE_WITHIN;
        subject[i] = kept(model, s.resource(), placed);
        target[i] = placed.find(s.otherwise());
        draw(i, s.patience());
      }
      case Step.Release s -> {
        op[i] = RELEASE;
        subject[i] = resource(model, s.resource(), placed);
      }
      case Step.Hold s -> {
        op[i] = HOLD;
        draw(i, s.time());
      }
      case Step.Until s -> {
        op[i] = UNTIL;
        rules[i] = s.clock();
      }
      case Step.Split s -> {
        op[i] = SPLIT;
        targets[i] = s.labels().stream().mapToInt(placed::find).toArray();
        shares[i] = new double[targets[i].length];
        double sum = 0;
        for (int k = 0; k < shares[i].length; k++) {
          sum += s.shares().get(k);
          shares[i][k] = sum;
        }
      }
      case Step.Choose s -> {
        op[i] = CHOOSE;
        rules[i] = s.choice();
        targets[i] = s.labels().stream().mapToInt(placed::find).toArray();
      }
      case Step.Do s -> {
        op[i] = DO;
        rules[i] = s.action();
      }
      case Step.Mark s -> {
        op[i] = MARK;
        subject[i] = tallies.getOrDefault(s.name(), -1);
      }
      case Step.Go s -> {
        op[i] = GO;
        target[i] = placed.find(s.name());
      }
      case Step.Leave s -> op[i] = LEAVE;
      case Step.Label s -> throw new IllegalStateException("Labels are not placed.");
    }
  }

  private void draw(int i, Draw draw) {
    draws[i] = draw;
    drawMean[i] = draw.mean();
    drawKind[i] =
        switch (draw) {
          case Draw.Exponential e -> EXPONENTIAL;
          case Draw.Fixed f -> FIXED;
          case Draw.Uniform u -> OTHER;
          case Draw.Lognormal l -> OTHER;
        };
  }

  private static int resource(Model model, Resource resource, Placed placed) {
    int place = model.resources().indexOf(resource);
    if (place < 0) {
      throw new IllegalArgumentException(
          "The step \"%s\" of the pathway \"%s\" names the resource \"%s\", which the model lacks."
              .formatted(placed.step().name(), placed.pathway(), resource.name()));
    }
    return place;
  }

  /** Work that may be interrupted must be one step, so that it is known what is interrupted. */
  private static int kept(Model model, Resource resource, Placed placed) {
    if (resource.change() == ShiftChange.PREEMPT_AND_RESUME) {
      throw new IllegalArgumentException(
          "The pathway \"%s\" seizes \"%s\", whose work is interrupted at the end of a shift; use one step that serves."
              .formatted(placed.pathway(), resource.name()));
    }
    return resource(model, resource, placed);
  }
}
