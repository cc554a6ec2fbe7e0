package parley.pay.offer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import parley.pay.tax.Circumstances;

/**
 * What to value, against what, and for whom. Everything that is left empty is taken from the
 * record.
 *
 * @param offer id of an offer, or the label of an award such as {@code 2025/26}; the newest offer
 *     tabled, if empty
 * @param against the same for the one to compare it with; the one before it, if empty
 * @param grade only the points of the pay scale that cover this grade; all, if empty
 * @param indices ids of the price indices against which to set a rise; all of the record, if none
 * @param share of full time, above 0 to 1
 * @param circumstances what decides take-home; the usual ones of the record, if empty
 */
public record OffersQuestion(
    Optional<String> offer,
    Optional<String> against,
    Optional<String> grade,
    List<String> indices,
    BigDecimal share,
    Optional<Circumstances> circumstances) {

  private static final OffersQuestion USUAL =
      new OffersQuestion(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          BigDecimal.ONE,
          Optional.empty());

  /**
   * Checks the share and copies the list.
   *
   * @throws IllegalArgumentException if the share is not above 0 and at most 1
   */
  public OffersQuestion {
    if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "The share %s of full time is not above 0 and at most 1, as in 0.8."
              .formatted(share.toPlainString()));
    }
    indices = List.copyOf(indices);
  }

  /** The newest offer against the one before it, for everybody full time. */
  public static OffersQuestion usual() {
    return USUAL;
  }

  /** Whether anything is asked for itself, and not all taken from the record. */
  public boolean isAsked() {
    return !equals(USUAL);
  }

  /** Whether it is about full time. */
  public boolean isFullTime() {
    return share.compareTo(BigDecimal.ONE) == 0;
  }

  /** The same question about an offer or an award. */
  public OffersQuestion withOffer(String id) {
    return new OffersQuestion(Optional.of(id), against, grade, indices, share, circumstances);
  }

  /** The same question against an offer or an award. */
  public OffersQuestion withAgainst(String id) {
    return new OffersQuestion(offer, Optional.of(id), grade, indices, share, circumstances);
  }

  /** The same question about one grade. */
  public OffersQuestion withGrade(String name) {
    return new OffersQuestion(offer, against, Optional.of(name), indices, share, circumstances);
  }

  /** The same question with some price indices. */
  public OffersQuestion withIndices(List<String> ids) {
    return new OffersQuestion(offer, against, grade, ids, share, circumstances);
  }

  /** The same question for a share of full time. */
  public OffersQuestion withShare(BigDecimal part) {
    return new OffersQuestion(offer, against, grade, indices, part, circumstances);
  }

  /** The same question for some circumstances. */
  public OffersQuestion with(Circumstances who) {
    return new OffersQuestion(offer, against, grade, indices, share, Optional.of(who));
  }
}
