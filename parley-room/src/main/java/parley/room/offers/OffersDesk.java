package parley.room.offers;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import parley.brief.compose.Brief;
import parley.brief.data.Json;
import parley.brief.page.Topic;
import parley.brief.resolve.CaseRotas;
import parley.casefile.io.CaseFaultsException;
import parley.ledger.Audience;
import parley.ledger.Entry;
import parley.ledger.StaleException;
import parley.room.Desk;
import parley.room.Room;
import parley.room.gate.Access;
import parley.room.gate.Call;
import parley.room.gate.Caller;
import parley.room.gate.Reply;
import parley.room.gate.Route;
import parley.rota.format.RotaFile;

/** The pages of offers: list, builder, one offer, two side by side. */
public final class OffersDesk implements Desk {

  private static final int UNPROCESSABLE = 422;
  private static final int CONFLICT = 409;

  private final Room room;
  private final OfferActs acts;
  private final OfferViews views;
  private final OfferWorth worth;
  private final OfferText text;
  private final OfferBuilder builder;
  private final OffersApi api;

  /**
   * A desk for the offers of a room. It reads the rotas of the case once.
   *
   * @throws IllegalArgumentException if a rota of the case has faults; the message tells them
   */
  public OffersDesk(Room room) {
    this.room = room;
    this.text = new OfferText(room);
    this.worth = new OfferWorth(room, rotas(room));
    this.acts = new OfferActs(room, worth);
    this.views = new OfferViews(room, acts);
    this.builder = new OfferBuilder(room, acts, views, worth);
    this.api = new OffersApi(room, acts, worth, builder);
  }

  private static List<RotaFile> rotas(Room room) {
    try {
      return CaseRotas.read(room.folder());
    } catch (CaseFaultsException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  @Override
  public List<Route> routes() {
    return Stream.concat(pages(), api.routes()).toList();
  }

  private Stream<Route> pages() {
    return Stream.of(
        Route.get("/offers", Access.everySeat(), this::list),
        Route.get("/offers/new", Access.writers(), this::fresh),
        Route.post("/offers/worth", Access.writers(), this::worth),
        Route.post("/offers", Access.writers(), this::put),
        Route.post("/offers/withdraw", Access.writers(), this::withdraw),
        Route.get("/offers/compare", Access.everySeat(), this::compare),
        Route.get("/offers/{audience}/{number}", Access.everySeat(), this::one),
        Route.get("/offers/{audience}/{number}/file", Access.everySeat(), this::file));
  }

  private Reply list(Call call) {
    Caller caller = call.caller();
    ListPage page = views.list(OfferShelf.of(room.ledger(), caller), caller.seat());
    return Reply.page("Offers", call.isFragment() ? "offers/groups.jte" : "offers/list.jte", page);
  }

  private Reply fresh(Call call) {
    Caller caller = call.caller();
    OfferShelf shelf = OfferShelf.of(room.ledger(), caller);
    OfferDraft draft = prefilled(call, builder, shelf);
    return Reply.page(
        title(draft),
        "offers/builder.jte",
        builder.page(
            draft, builder.read(draft), Optional.empty(), List.of(), List.of(), caller, shelf));
  }

  /** The draft with which a builder opens: empty, a reply, or another offer to start from. */
  static OfferDraft prefilled(Call call, OfferBuilder builder, OfferShelf shelf) {
    Optional<String> reply = call.findParameter("reply-to").map(r -> Ref.entry(r).text());
    return call.findParameter("from")
        .or(() -> reply)
        .map(from -> builder.from(Ref.parse(from), reply, shelf))
        .orElseGet(() -> new OfferDraft("", reply, Optional.empty(), List.of()));
  }

  private static String title(OfferDraft draft) {
    return draft.replyTo().isPresent() ? "Write a counter-offer" : "Write an offer";
  }

  private Reply worth(Call call) {
    Caller caller = call.caller();
    OfferShelf shelf = OfferShelf.of(room.ledger(), caller);
    OfferDraft draft = OfferDraft.of(call);
    if (call.isFragment()) {
      return Reply.page(
          title(draft),
          "offers/worth.jte",
          builder.worth(draft, builder.read(draft), caller, shelf));
    }
    OfferDraft wider = call.findField("more").map(draft::withMore).orElse(draft);
    return Reply.page(
        title(draft),
        "offers/builder.jte",
        builder.page(
            wider,
            builder.read(wider),
            call.findField("audience"),
            List.of(),
            List.of(),
            caller,
            shelf));
  }

  private Reply put(Call call) {
    Caller caller = call.caller();
    OfferDraft draft = OfferDraft.of(call);
    OfferDraft.Read read = builder.read(draft);
    Audience audience = Audience.parse(call.field("audience"));
    if (!read.problems().isEmpty()) {
      return again(
          UNPROCESSABLE,
          call,
          draft,
          read.problems().stream().map(OfferDraft.Problem::message).toList(),
          List.of());
    }
    Optional<String> seen = call.findField("seen." + audience.code());
    try {
      OfferBody body = new OfferBody(draft.replyTo(), draft.title(), read.clauses());
      Entry entry = acts.put(caller, audience, body, OfferBuilder.seen(seen));
      return new Reply.Redirect(OfferRow.path(entry.id()));
    } catch (StaleException e) {
      OfferShelf shelf = OfferShelf.of(room.ledger(), caller);
      List<String> news =
          shelf.since(audience, Long.parseLong(seen.orElseThrow())).stream()
              .map(views::news)
              .toList();
      return again(CONFLICT, call, draft, List.of(), news);
    } catch (IllegalArgumentException e) {
      return again(UNPROCESSABLE, call, draft, List.of(String.valueOf(e.getMessage())), List.of());
    }
  }

  /** The builder again, with all that was written and what is in the way. */
  private Reply again(
      int status, Call call, OfferDraft draft, List<String> problems, List<String> news) {
    Caller caller = call.caller();
    OfferShelf shelf = OfferShelf.of(room.ledger(), caller);
    return new Reply.Page(
        status,
        title(draft),
        "offers/builder.jte",
        builder.page(
            draft, builder.read(draft), call.findField("audience"), problems, news, caller, shelf));
  }

  private Reply withdraw(Call call) {
    Entry entry = acts.withdraw(call.caller(), Ref.entry(call.field("entry")));
    return new Reply.Redirect(
        entry.audience() instanceof Audience.Own ? "/offers" : OfferRow.path(call.field("entry")));
  }

  private Reply one(Call call) {
    Caller caller = call.caller();
    OfferShelf shelf = OfferShelf.of(room.ledger(), caller);
    LedgerOffer offer = shelf.get(named(call));
    Optional<Ref> against = offer.replyTo().map(r -> r);
    return Reply.page(
        offer.body().title(),
        "offers/one.jte",
        new OfferPage(
            views.row(offer, caller.seat()),
            offer.body().replyTo(),
            views.history(offer, shelf, caller.seat()),
            !acts.audiences(caller.seat()).isEmpty(),
            shown(() -> worth.of(Ref.entry(offer.id()), against, shelf))));
  }

  private Reply file(Call call) {
    LedgerOffer offer = OfferShelf.of(room.ledger(), call.caller()).get(named(call));
    return new Reply.Download(
        offer.caseId() + ".yaml",
        "application/yaml; charset=utf-8",
        Json.write(OfferText.document(List.of(text.of(offer)))));
  }

  private Reply compare(Call call) {
    Caller caller = call.caller();
    OfferShelf shelf = OfferShelf.of(room.ledger(), caller);
    Optional<String> a = call.findParameter("a");
    Optional<String> b = call.findParameter("b");
    WorthPage shown =
        a.isPresent() && b.isPresent()
            ? shown(() -> sideBySide(worth, a.get(), b.get(), shelf))
            : WorthPage.without("Choose two offers.");
    return Reply.page(
        "Compare two offers",
        "offers/compare.jte",
        new ComparePage(a.orElse(""), b.orElse(""), views.names(shelf, builder.view()), shown));
  }

  /**
   * Two offers side by side.
   *
   * @throws IllegalArgumentException if both are the same, or one is not known
   */
  static Brief sideBySide(OfferWorth worth, String a, String b, OfferShelf shelf) {
    if (a.equals(b)) {
      throw new IllegalArgumentException(
          "%s is compared with itself; expected two offers.".formatted(a));
    }
    return worth.of(Ref.parse(a), Optional.of(Ref.parse(b)), shelf);
  }

  static Ref.OfLedger named(Call call) {
    return new Ref.OfLedger(
        Audience.parse(call.path().getOrDefault("audience", "")), call.number("number"));
  }

  /** An offer that stands in the ledger is shown even if what it comes to cannot be said. */
  private static WorthPage shown(Supplier<Brief> brief) {
    try {
      return WorthPage.of(brief.get());
    } catch (IllegalArgumentException e) {
      return WorthPage.without(String.valueOf(e.getMessage()));
    }
  }

  /** The answer of the API to a question of worth. */
  static Reply data(Brief brief) {
    return Reply.data(brief.json(Topic.WORTH));
  }
}
