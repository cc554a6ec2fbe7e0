package parley.service.make;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import parley.service.waiting.WeeklyBands;

/**
 * Weekly bands of a list of which only a few numbers are published. The share that has waited up to
 * so many weeks is a line of straight pieces that rises through the published numbers; in the band
 * of a median or a percentile it is straight, as these are read from bands.
 */
final class MadeBands {

  private static final int FIRST_TARGET = 18;
  private static final int YEAR = 52;
  private static final int LONG = 65;
  private static final double MEDIAN = 0.5;
  private static final double HIGH = 0.92;

  private final TreeMap<Double, Double> knots = new TreeMap<>();

  private MadeBands(ListRow row) {
    double size = row.size();
    knots.put(0.0, 0.0);
    knots.put((double) FIRST_TARGET, row.within18() / size);
    knots.put((double) YEAR, 1 - row.over52() / size);
    knots.put((double) LONG, 1 - row.over65() / size);
    knots.put((double) (WeeklyBands.PUBLISHED - 1), 1.0);
    addQuantile(MEDIAN, row.medianWeeks());
    addQuantile(HIGH, row.p92Weeks());
  }

  /** The bands of a list; made, but for the numbers of the row. */
  static WeeklyBands of(ListRow row) {
    MadeBands made = new MadeBands(row);
    long[] counts = new long[WeeklyBands.PUBLISHED];
    long before = 0;
    for (int week = 1; week < WeeklyBands.PUBLISHED; week++) {
      long upTo = Math.round(row.size() * made.shareUpTo(week));
      counts[week - 1] = Math.max(0, upTo - before);
      before = Math.max(before, upTo);
    }
    counts[WeeklyBands.PUBLISHED - 1] = row.size() - before;
    return new WeeklyBands(counts);
  }

  /** Adds the ends of the band in which a quantile lies, if they fit what is there. */
  private void addQuantile(double share, OptionalDouble weeks) {
    if (weeks.isEmpty() || weeks.getAsDouble() >= WeeklyBands.PUBLISHED - 1) {
      return;
    }
    double at = weeks.getAsDouble();
    double from = Math.floor(at);
    double to = from + 1;
    Map.Entry<Double, Double> left = knots.floorEntry(from);
    Map.Entry<Double, Double> right = knots.ceilingEntry(to);
    if (share < left.getValue() || share > right.getValue()) {
      return;
    }
    double slope = Double.POSITIVE_INFINITY;
    if (left.getKey() == from && at > from) {
      slope = (share - left.getValue()) / (at - from);
    } else if (right.getKey() == to) {
      slope = (right.getValue() - share) / (to - at);
    } else {
      slope =
          Math.min(
              at > left.getKey()
                  ? (share - left.getValue()) / (at - left.getKey())
                  : Double.POSITIVE_INFINITY,
              (right.getValue() - share) / (right.getKey() - at));
    }
    double low = share - slope * (at - from);
    double high = share + slope * (to - at);
    if (low >= left.getValue() && high <= right.getValue()) {
      knots.putIfAbsent(from, low);
      knots.putIfAbsent(to, high);
    }
  }

  private double shareUpTo(double weeks) {
    Map.Entry<Double, Double> left = knots.floorEntry(weeks);
    Map.Entry<Double, Double> right = knots.ceilingEntry(weeks);
    if (left.getKey().equals(right.getKey())) {
      return left.getValue();
    }
    double part = (weeks - left.getKey()) / (right.getKey() - left.getKey());
    return left.getValue() + part * (right.getValue() - left.getValue());
  }
}
