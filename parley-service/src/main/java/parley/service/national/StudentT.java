package parley.service.national;

import java.util.random.RandomGenerator;

/** Draws from Student's t. */
final class StudentT {

  private StudentT() {}

  static double draw(int degrees, RandomGenerator random) {
    double squares = 0;
    for (int i = 0; i < degrees; i++) {
      double normal = random.nextGaussian();
      squares += normal * normal;
    }
    return random.nextGaussian() / Math.sqrt(squares / degrees);
  }
}
