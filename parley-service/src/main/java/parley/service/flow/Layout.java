package parley.service.flow;

/** Where the numbers of one replication stand in one array, as runners hand on arrays. */
record Layout(int days, int specialties) {

  static final FlowMeasure[] MEASURES = FlowMeasure.values();

  int total(FlowMeasure measure) {
    return measure.ordinal();
  }

  int sentHome(int specialty) {
    return MEASURES.length + specialty;
  }

  int daily(FlowMeasure measure, int day) {
    return MEASURES.length + specialties + measure.ordinal() * days + day;
  }

  /** The numbers of a run: in all, by specialty, and by day of those that are measured. */
  double[] of(Recorder recorder, int warmUpDays) {
    double[] numbers = new double[MEASURES.length * (1 + days) + specialties];
    System.arraycopy(recorder.sentHome(), 0, numbers, MEASURES.length, specialties);
    for (FlowMeasure measure : MEASURES) {
      double[] sums = recorder.of(measure.sum());
      double[] overs = measure.over().map(recorder::of).orElse(sums);
      double allSums = 0;
      double allOver = 0;
      for (int day = 0; day < days; day++) {
        double sum = sums[warmUpDays + day];
        double over = measure.over().isPresent() ? overs[warmUpDays + day] : 1;
        allSums += sum;
        allOver += over;
        numbers[daily(measure, day)] = ratio(sum, over);
      }
      numbers[total(measure)] = measure.over().isPresent() ? ratio(allSums, allOver) : allSums;
    }
    return numbers;
  }

  private static double ratio(double sum, double over) {
    return over == 0 ? 0 : sum / over;
  }
}
