package parley.brief.compose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import parley.brief.words.Numbers;
import parley.brief.words.Phrases;
import parley.casefile.Range;
import parley.pay.jobs.Assumption;
import parley.pay.jobs.JobsAnswer;
import parley.pay.jobs.Population;
import parley.pay.jobs.PostsPlan;

/** Words for applicants, places and those who wait. */
final class JobsWords {

  private JobsWords() {}

  /** As in "applicants, round 1, UK". */
  static String population(Population population) {
    return Phrases.words(population.unit()) + ", " + places(population);
  }

  /** As in "round 1, UK". */
  static String places(Population population) {
    return population.kind().isEmpty()
        ? population.geography()
        : Phrases.words(population.kind()) + ", " + population.geography();
  }

  /** Who competes and how many enter. */
  static String group(JobsAnswer.Competitors competitors, JobsAnswer.Entered entered) {
    return competitors(competitors) + ", " + entered(entered);
  }

  static String competitors(JobsAnswer.Competitors competitors) {
    return switch (competitors) {
      case EVERYONE -> "everyone competes";
      case HOME_FIRST -> "home graduates placed first";
    };
  }

  static String entered(JobsAnswer.Entered entered) {
    return switch (entered) {
      case HELD -> "new applicants held";
      case TREND -> "new applicants on trend";
      case COHORTS -> "new applicants as foundation training ends";
    };
  }

  /** A plan of places, short enough for the end of a line. */
  static String plan(PostsPlan plan) {
    String whose = plan.offer().orElse("as asked");
    return switch (plan.opening()) {
      case AS_THEY_ARE -> "places as they are";
      case ONCE -> whose + ", opening once";
      case EVERY_YEAR -> whose + ", every year";
    };
  }

  /** Places that are added, as in "1,000 in 2026, 1,500 in 2027". */
  static String added(PostsPlan plan) {
    return Phrases.and(
        plan.added().entrySet().stream()
            .map((Map.Entry<Integer, BigDecimal> e) -> whole(e.getValue()) + " in " + e.getKey())
            .toList());
  }

  static String whole(BigDecimal number) {
    return Numbers.stated(number.setScale(0, RoundingMode.HALF_EVEN));
  }

  /** A share or a range of them. */
  static String share(Range range) {
    return range.isSingle()
        ? share(range.low())
        : share(range.low()) + " to " + share(range.high());
  }

  static String share(BigDecimal share) {
    return share.setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  /** When the bottleneck clears, over the range of the assumptions. */
  static String clears(JobsAnswer.Clears clears) {
    if (clears.earliest().isEmpty()) {
      return "not within the horizon";
    }
    String middle = year(clears.middle());
    return clears.earliest().equals(clears.latest())
        ? middle
        : "%s (%s to %s)".formatted(middle, year(clears.earliest()), year(clears.latest()));
  }

  static String year(Optional<Integer> year) {
    return year.map(String::valueOf).orElse("not within the horizon");
  }

  static String origin(Assumption.Origin origin) {
    return switch (origin) {
      case RECORD -> "from figures of the record";
      case ASKER -> "the asker's";
      case CONVENTION -> "a convention of this method";
      case OPEN -> "all that is possible; nothing on record narrows it";
    };
  }

  /** An assumption in a sentence without its end. */
  static String assumption(Assumption assumption) {
    String range = assumption.range().map(JobsWords::share).orElse("");
    return switch (assumption.kind()) {
      case REAPPLY -> range + " of those without a place apply again in the next year";
      case UNPLACED_HOME -> range + " of the home graduates who applied got no place";
      case ALL_PLACES_FILLED -> "every place is filled";
      case NO_FEEDBACK -> "more places draw no more applicants";
      case POSTS_OF_THIS_KIND -> "all added posts are places of the kind that is projected";
      case EVEN_SPLIT ->
          "posts whose year the offer leaves open are split evenly over its other years";
      case ENTERED_HELD -> "new applicants stay as in the newest year";
      case ENTERED_TREND -> "or they go on changing as they did on average";
      case ENTERED_COHORTS ->
          "or new home graduates move with the number that leaves foundation training";
    };
  }

  /** Where the size of a cohort comes from. */
  static String from(JobsAnswer.Cohort.From from) {
    return switch (from) {
      case STARTERS -> "who started foundation training";
      case ENTRANTS -> "entrants of medical schools";
      case HELD -> "as in the year before";
    };
  }
}
