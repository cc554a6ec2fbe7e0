package parley.brief.compose;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import parley.talks.session.SessionStudy;
import parley.talks.session.Trace;
import parley.talks.space.Ratio;

/** The acts of a session one by one, in exact utilities and in names. */
final class SessionActs {

  private final SessionStudy study;
  private final Trace trace;
  private final int[] offer;

  SessionActs(SessionStudy study) {
    this.study = study;
    trace = study.trace();
    offer = new int[study.ground().space().issues()];
  }

  int size() {
    return trace.size();
  }

  String who(int act) {
    return nameOf(trace.who(act));
  }

  /** The name of a party; beyond the last one it is the mediator. */
  String nameOf(int who) {
    List<String> parties = study.ground().parties();
    return who < parties.size() ? parties.get(who) : "mediator";
  }

  String what(int act) {
    return trace.act(act).name().toLowerCase(Locale.ROOT);
  }

  Ratio utility(int act, int party) {
    trace.offer(act, offer);
    return study.ground().space().utility(party, offer);
  }

  List<Ratio> utilities(int act) {
    return IntStream.range(0, study.ground().parties().size())
        .mapToObj(p -> utility(act, p))
        .toList();
  }

  List<String> options(int act) {
    trace.offer(act, offer);
    return study.ground().options(offer);
  }
}
