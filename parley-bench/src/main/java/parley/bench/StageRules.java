package parley.bench;

/**
 * The stages that both contenders of the kernel are given.
 *
 * @param rates of arrival by urgency
 * @param units by stage; a stage of shifts has those of the first
 * @param means of service by stage
 * @param shifts units of the stage of shifts, each for a third of a day; empty if there is none
 * @param shiftStage the stage of shifts, whose wait is measured
 */
record StageRules(double[] rates, int[] units, double[] means, int[] shifts, int shiftStage) {

  static final StageRules QUEUE =
      new StageRules(new double[] {9}, new int[] {10}, new double[] {1}, new int[0], 0);

  static final StageRules WARD =
      new StageRules(
          new double[] {4, 6},
          new int[] {4, 6, 5, 800},
          new double[] {0.25, 0.5, 0.3, 72},
          new int[] {6, 8, 5},
          1);
}
