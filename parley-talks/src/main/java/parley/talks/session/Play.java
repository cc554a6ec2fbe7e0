package parley.talks.session;

import java.util.List;

/** A protocol and how each party plays it. */
public sealed interface Play {

  /** The protocol. */
  Protocol protocol();

  /** How each party plays, by name, in the order of the sides. */
  List<String> names();

  /** Runs a session; {@link AlternatingOffers#run} and its likes say how. */
  SessionResult run(Sides sides, Setting setting, Trace trace);

  /** Parties who make offers to each other. */
  record Offers(Protocol protocol, List<Strategy> strategies) implements Play {

    /** Checks the protocol and copies the list. */
    public Offers {
      strategies = List.copyOf(strategies);
      if (protocol == Protocol.SINGLE_TEXT) {
        throw new IllegalArgumentException("Nobody but the mediator drafts a single text.");
      }
    }

    @Override
    public List<String> names() {
      return strategies.stream().map(Strategy::name).toList();
    }

    @Override
    public SessionResult run(Sides sides, Setting setting, Trace trace) {
      return protocol == Protocol.SEALED
          ? SealedAcceptances.run(sides, strategies, setting, trace)
          : AlternatingOffers.run(sides, strategies, setting, trace);
    }
  }

  /** Parties who vote on the drafts of a mediator. */
  record Votes(List<Voter> voters) implements Play {

    /** Copies the list. */
    public Votes {
      voters = List.copyOf(voters);
    }

    @Override
    public Protocol protocol() {
      return Protocol.SINGLE_TEXT;
    }

    @Override
    public List<String> names() {
      return voters.stream().map(Voter::name).toList();
    }

    @Override
    public SessionResult run(Sides sides, Setting setting, Trace trace) {
      return SingleText.run(sides, voters, setting, trace);
    }
  }
}
