package parley.brief.compose;

import java.util.List;
import parley.brief.words.Phrases;
import parley.casefile.CaseView;
import parley.casefile.Offer;
import parley.talks.stand.Move;
import parley.talks.stand.StandAnswer;
import parley.talks.stand.TalksState;
import parley.talks.stand.WalkoutInclusion;

/** Words for where talks stand. The same state has the same words, whoever brought it about. */
final class StandWords {

  private final CaseView view;

  StandWords(CaseView view) {
    this.view = view;
  }

  /** The state as a word of the data. */
  static String key(TalksState state) {
    return switch (state) {
      case NONE -> "none";
      case INVITED -> "invited";
      case AGREED -> "agreed to resume";
      case UNDER_WAY -> "under way";
      case OFFER_TABLED -> "offer tabled";
      case BROKEN_DOWN -> "broken down";
      case SETTLED -> "settled";
    };
  }

  /** The state as a sentence without its full stop. */
  String headline(StandAnswer answer) {
    String state =
        switch (answer.state()) {
          case NONE -> "No talks are on record";
          case INVITED -> cause(answer, "invites", "to talk; no agreement yet");
          case AGREED -> "Agreed to talk, not under way yet";
          case UNDER_WAY -> "Talks are under way";
          case OFFER_TABLED -> cause(answer, "has tabled an offer; no decision yet", "");
          case BROKEN_DOWN -> "Talks have broken down";
          case SETTLED -> "Settled";
        };
    if (answer.strikeRunning().isEmpty()) {
      return state;
    }
    return state + "; a walkout is running (" + String.join(", ", answer.strikeRunning()) + ")";
  }

  private String cause(StandAnswer answer, String verb, String rest) {
    if (answer.history().isEmpty()) {
      return Phrases.sentence(answer.state().words());
    }
    Move move = answer.history().getLast().cause();
    String who = names(move.by().isEmpty() ? move.parties() : move.by());
    return Phrases.sentence(who) + " " + verb + (rest.isEmpty() ? "" : " " + rest);
  }

  /** The names of some actors. */
  String names(List<String> ids) {
    return Phrases.and(ids.stream().map(id -> view.wordsFor(id)).toList());
  }

  /** The name of a gate. */
  String gate(String id) {
    return view.record().parties().findGate(id).map(g -> g.name()).orElse(id);
  }

  static String verdict(Offer.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> "accepted";
      case REJECTED -> "rejected";
      case RECOMMENDED -> "recommended";
    };
  }

  /** Which walkouts were counted. */
  String rule(WalkoutInclusion rule) {
    String who = rule.union().map(u -> "called by " + view.wordsFor(u)).orElse("of any union");
    return "walkouts " + rule.group().map(g -> "of " + g + " ").orElse("") + who;
  }
}
