package parley.room.table;

import parley.talks.WalkoutStudy;

/** Names and units of the numbers of a walkout scenario. */
final class WalkoutWords {

  private WalkoutWords() {}

  static String label(WalkoutStudy.Input input) {
    return switch (input) {
      case MEDIAN_DAYS -> "Days within which half of such walkouts end";
      case SIGMA -> "Spread of the logarithm of the days";
      case SETTLED_AT_START -> "Points settled if it ends at once";
      case SETTLED_IN_THE_END -> "Points toward which the settlement moves";
      case MOVES_A_DAY -> "Points that it moves a day";
      case COST_A_DAY -> "Points that each day costs us";
      case DISCOUNT_A_DAY -> "Discount a day";
    };
  }

  /** The unit after the number. */
  static String unit(WalkoutStudy.Input input) {
    return switch (input) {
      case MEDIAN_DAYS -> "days";
      case SIGMA -> "of the logarithm; blank for the exponential law";
      case SETTLED_AT_START, SETTLED_IN_THE_END -> "points of 0 to 100";
      case MOVES_A_DAY, COST_A_DAY -> "points a day";
      case DISCOUNT_A_DAY -> "a day, as in 0.0002; may be blank";
    };
  }

  /** What the number is called in a sheet. */
  static String field(WalkoutStudy.Input input) {
    return SheetForm.WALKOUT_NUMBERS.get(input.ordinal());
  }
}
