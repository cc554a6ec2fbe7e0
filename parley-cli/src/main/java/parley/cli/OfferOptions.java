package parley.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.casefile.Case;
import parley.casefile.CaseView;
import parley.casefile.Offer;
import parley.pay.offer.Offers;
import parley.pay.offer.OffersQuestion;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which offer is valued, against which, and for whom. */
final class OfferOptions {

  @Option(
      names = "--offer",
      paramLabel = "ID",
      description =
          "The offer to value, or a file such as mine.yaml in the form of offers.yaml, of which the"
              + " last offer is valued. Default: the newest one tabled.")
  private @Nullable String offer;

  @Option(
      names = "--award",
      paramLabel = "YEAR",
      description = "An award to value instead, as in 2025/26: a row of the series of awards.")
  private @Nullable String award;

  @Option(
      names = "--against",
      paramLabel = "ID",
      description = "The offer or award to compare it with. Default: the one before it.")
  private @Nullable String against;

  @Option(
      names = "--grade",
      paramLabel = "GRADE",
      description = "Only the points of the pay scale that cover this grade. Default: all.")
  private @Nullable String grade;

  @Option(
      names = "--index",
      paramLabel = "ID",
      split = ",",
      description = "Price indices to set rises against, as in rpi,cpi. Default: all of the case.")
  private List<String> indices = List.of();

  @Option(
      names = "--ltft",
      paramLabel = "SHARE",
      description = "The share of full time that is worked and paid, as in 0.6. Default: 1.")
  private @Nullable String share;

  @Mixin private CircumstancesOptions circumstances = new CircumstancesOptions();

  /** The file with offers of the user's own, if one is given. */
  Optional<Path> file() {
    return Optional.ofNullable(offer).filter(o -> o.endsWith(".yaml")).map(Path::of);
  }

  /**
   * The question about offers, for a case as it was known on a day.
   *
   * @param record the case, with the offers of the file if one is given
   */
  OffersQuestion question(Case record, LocalDate asOf) throws BadInputException {
    if (offer != null && award != null) {
      throw new BadInputException("Both --offer and --award are given; choose one of them.");
    }
    CaseView view = record.asOf(asOf);
    List<String> offers = view.record().offers().stream().map(Offer::id).toList();
    List<String> awards = Offers.awards(view);
    OffersQuestion question = OffersQuestion.usual().withIndices(indices);
    if (file().isPresent()) {
      question = question.withOffer(known("offer", record.offers().getLast().id(), offers, asOf));
    } else if (offer != null) {
      question = question.withOffer(known("offer", offer, offers, asOf));
    } else if (award != null) {
      question = question.withOffer(known("award", award, awards, asOf));
    }
    if (against != null) {
      List<String> both = Stream.concat(offers.stream(), awards.stream()).toList();
      question = question.withAgainst(known("offer", against, both, asOf));
    }
    if (grade != null) {
      question = question.withGrade(grade);
    }
    if (circumstances.areGiven()) {
      question = question.with(circumstances.of(view));
    }
    return share == null ? question : withShare(question, share);
  }

  private static OffersQuestion withShare(OffersQuestion question, String share)
      throws BadInputException {
    try {
      return question.withShare(new BigDecimal(share.strip()));
    } catch (NumberFormatException e) {
      throw new BadInputException("--ltft \"%s\" is no share such as 0.6.".formatted(share));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(String.valueOf(e.getMessage()));
    }
  }

  /** The id of an offer that was known on the day of a view. */
  static String known(CaseView view, String id) throws BadInputException {
    return known("offer", id, view.record().offers().stream().map(Offer::id).toList(), view.asOf());
  }

  private static String known(String what, String id, List<String> known, LocalDate asOf)
      throws BadInputException {
    if (!known.contains(id)) {
      throw new BadInputException(
          "No %s \"%s\" is known on %s; the record has %s.%s"
              .formatted(
                  what,
                  id,
                  asOf,
                  known.isEmpty() ? "none" : String.join(", ", known),
                  Sentences.meant(id, known)));
    }
    return id;
  }
}
