package parley.pay.jobs;

import java.util.List;
import java.util.Optional;
import parley.casefile.Figure;
import parley.casefile.Range;

/**
 * Something that the data do not settle and a projection needs.
 *
 * @param range the numbers that it may take, if it is a number
 * @param origin whose it is
 * @param rests figures of the record on which it rests, or that speak to it
 */
public record Assumption(Kind kind, Optional<Range> range, Origin origin, List<Figure> rests) {

  /** Copies the list. */
  public Assumption {
    rests = List.copyOf(rests);
  }

  /** What is assumed. */
  public enum Kind {
    /** The share of those without a place who apply again in the next year. */
    REAPPLY,
    /** The share of home graduates who apply and get no place. */
    UNPLACED_HOME,
    /** Every place is filled while there are applicants. */
    ALL_PLACES_FILLED,
    /** More places draw no more applicants, and fewer scare none away. */
    NO_FEEDBACK,
    /** The posts of an offer are places of the population that is projected. */
    POSTS_OF_THIS_KIND,
    /** The posts whose year the offer leaves open are split evenly. */
    EVEN_SPLIT,
    /** New applicants stay as in the newest year. */
    ENTERED_HELD,
    /** New applicants go on rising or falling as they did on average. */
    ENTERED_TREND,
    /** New home graduates move with those who leave foundation training. */
    ENTERED_COHORTS
  }

  /** Whose assumption it is. */
  public enum Origin {
    /** It rests on figures of the record. */
    RECORD,
    /** Whoever asks brought it. */
    ASKER,
    /** A convention of this method. */
    CONVENTION,
    /** All that is possible, because nothing narrows it. */
    OPEN
  }
}
