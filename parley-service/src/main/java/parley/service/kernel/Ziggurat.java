package parley.service.kernel;

import java.util.random.RandomGenerator;

/**
 * Exponential numbers of mean one by the ziggurat of Marsaglia and Tsang (2000), 256 layers of
 * equal area: a product and a comparison for 98.9 % of them. Eight bits choose the layer, 53 others
 * the place in it.
 */
final class Ziggurat {

  private static final int LAYERS = 256;

  /** Where the tail begins, and the area of a layer. */
  private static final double TAIL = 7.69711747013104972;

  private static final double AREA = 0.0039496598225815571993;

  /** By layer: its width over 2^53, and the width of the next one above, below which it is full. */
  private static final double[] LAYER = new double[2 * LAYERS];

  /** By layer: the density at its lower edge, from that of the tail to one. */
  private static final double[] DENSITY = new double[LAYERS + 1];

  static {
    double density = StrictMath.exp(-TAIL);
    double width = AREA / density;
    double above = TAIL;
    DENSITY[LAYERS] = 1;
    for (int i = 0; i < LAYERS; i++) {
      LAYER[2 * i] = width * 0x1p-53;
      LAYER[2 * i + 1] = above;
      DENSITY[i] = i == 0 ? 0 : StrictMath.exp(-width);
      width = above;
      above = i >= LAYERS - 2 ? 0 : -StrictMath.log(AREA / width + StrictMath.exp(-width));
    }
  }

  private Ziggurat() {}

  /**
   * An exponential number of mean one.
   *
   * @param bits 64 random ones
   * @param more where more come from, if these do not do
   */
  static double exponential(long bits, RandomGenerator more) {
    int layer = (int) bits << 1 & 2 * LAYERS - 2;
    double x = (bits >>> 11) * LAYER[layer];
    return x < LAYER[layer + 1] ? x : edge(layer >> 1, x, more);
  }

  /** In a layer beyond the one above: by the density, or from the tail. */
  private static double edge(int layer, double x, RandomGenerator more) {
    if (layer == 0) {
      return TAIL - StrictMath.log(1 - more.nextDouble());
    }
    double y = DENSITY[layer] + more.nextDouble() * (DENSITY[layer + 1] - DENSITY[layer]);
    return y < StrictMath.exp(-x) ? x : exponential(more.nextLong(), more);
  }
}
