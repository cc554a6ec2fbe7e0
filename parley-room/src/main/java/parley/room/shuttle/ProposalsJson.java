package parley.room.shuttle;

import java.util.List;
import parley.brief.data.Json;
import parley.casefile.Issue;
import tools.jackson.databind.node.ObjectNode;

/** Proposals, the agenda and the packages to begin with, as the API tells them. */
final class ProposalsJson {

  private ProposalsJson() {}

  static ObjectNode of(List<Proposal> proposals) {
    ObjectNode node = Json.object();
    node.set("proposals", Json.list(proposals, ProposalsJson::of));
    return node;
  }

  private static ObjectNode of(Proposal proposal) {
    ObjectNode node =
        Json.object()
            .put("number", proposal.number())
            .put("at", proposal.at().toString())
            .put("title", proposal.title())
            .put("state", Json.lower(proposal.state()));
    node.set(
        "clauses",
        Json.list(
            proposal.terms(),
            t -> {
              ObjectNode term = Json.object().put("issue", t.issue());
              term.set("option", Json.text(t.option()));
              return term.put("text", t.text());
            }));
    node.set("ownAnswer", Json.text(proposal.ownAnswer().map(yes -> yes ? "yes" : "no")));
    return node;
  }

  /** What a package can be made of. */
  static ObjectNode agenda(List<Issue> issues) {
    ObjectNode node = Json.object();
    node.set(
        "issues",
        Json.list(
            issues,
            i -> {
              ObjectNode issue = Json.object().put("issue", i.id()).put("name", i.name());
              issue.set(
                  "options",
                  Json.list(
                      i.options(), o -> Json.object().put("option", o.id()).put("name", o.name())));
              return issue;
            }));
    return node;
  }

  static ObjectNode of(GeneratePage page) {
    ObjectNode node = Json.object();
    node.set(
        "assumptions",
        Json.list(
            page.bases(),
            b -> {
              ObjectNode basis =
                  Json.object()
                      .put("label", b.label())
                      .put("by", b.by())
                      .put("basis", b.basis())
                      .put("searched", b.isSearched());
              basis.set(
                  "packages",
                  Json.list(
                      b.packages(),
                      p -> {
                        ObjectNode one = Json.object().put("signable", p.signable());
                        one.set("standsOutFor", Json.texts(p.why()));
                        one.set(
                            "clauses",
                            Json.list(
                                p.terms(),
                                t ->
                                    Json.object()
                                        .put("issue", t.issue())
                                        .put("option", t.option())));
                        return one;
                      }));
              return basis;
            }));
    return node;
  }
}
