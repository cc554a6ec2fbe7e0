package parley.talks.format;

import java.util.List;

/**
 * An invented dispute at a tram depot, written by hand in every format: the same issues and the
 * same values, so that every format must give the same utilities.
 *
 * <p>The union: pay 0.5 x (0, 0.4, 1), rest 0.3 x (0, 1), Sundays 0.2 x (1 - n/4). The depot: pay
 * 0.5 x (1, 0.5, 0), rest 0.25 x (1, 0.6), Sundays 0.25 x n/4.
 */
final class Depot {

  static final List<TextFile> GENIUS =
      List.of(
          new TextFile(
              "depot.xml",
              """
              <negotiation_template>
                <utility_space number_of_issues="3">
                  <objective index="0" etype="objective" type="objective" name="Depot">
                    <issue index="1" etype="discrete" type="discrete" name="Pay">
                      <item index="1" value="2%" cost="0"/>
                      <item index="2" value="3%"/>
                      <item index="3" value="4%, staged"/>
                    </issue>
                    <objective index="9" name="Time">
                      <issue index="2" name="Rest">
                        <item index="1" value="10 h"/>
                        <item index="2" value="12 h"/>
                      </issue>
                      <issue index="3" vtype="integer" type="integer" name="Sundays">
                        <range lowerbound="0" upperbound="4"/>
                      </issue>
                    </objective>
                  </objective>
                </utility_space>
              </negotiation_template>
              """),
          new TextFile(
              "depot-union.xml",
              """
              <utility_space>
                <objective index="0" name="Depot">
                  <issue index="1" type="discrete" name="Pay">
                    <item index="1" value="4%, staged" evaluation="5"/>
                    <item index="2" value="3%" evaluation="2"/>
                    <item index="3" value="2%" evaluation="0"/>
                  </issue>
                  <weight index="1" value="0.5"/>
                  <weight index="9" value="1.0"/>
                  <objective index="9" name="Time">
                    <weight index="2" value="0.3"/>
                    <weight index="3" value="0.2"/>
                    <issue index="2" name="Rest">
                      <item index="1" value="10 h" evaluation="0"/>
                      <item index="2" value="12 h" evaluation="7"/>
                    </issue>
                    <issue index="3" type="integer" name="Sundays" lowerbound="0" upperbound="4">
                      <evaluator ftype="linear" offset="1.0" slope="-0.25"/>
                    </issue>
                  </objective>
                </objective>
                <discount_factor value="0.9"/>
                <reservation value="0.35"/>
              </utility_space>
              """),
          new TextFile(
              "depot-employer.xml",
              """
              <utility_space>
                <objective index="0" name="Depot">
                  <issue index="1" type="discrete" name="Pay">
                    <item index="1" value="2%" evaluation="10"/>
                    <item index="2" value="3%" evaluation="5"/>
                    <item index="3" value="4%, staged" evaluation="0"/>
                  </issue>
                  <issue index="2" type="discrete" name="Rest">
                    <item index="1" value="10 h" evaluation="5"/>
                    <item index="2" value="12 h" evaluation="3"/>
                  </issue>
                  <issue index="3" type="integer" name="Sundays" lowerbound="0" upperbound="4">
                    <evaluator ftype="linear" offset="0" slope="0.25"/>
                  </issue>
                  <weight index="1" value="0.5"/>
                  <weight index="2" value="0.25"/>
                  <weight index="3" value="0.25"/>
                </objective>
              </utility_space>
              """));

  static final List<TextFile> GENIUSWEB =
      List.of(
          new TextFile("depot.json", domain()),
          new TextFile(
              "union.json",
              """
              {"LinearAdditiveUtilitySpace": {"name": "union",
               "issueUtilities": {
                 "Pay": {"discreteutils": {"valueUtilities":
                   {"2%%": 0, "3%%": 0.4, "4%%, staged": 1.0}}},
                 "Rest": {"discreteutils": {"valueUtilities": {"10 h": 0, "12 h": 1}}},
                 "Sundays": {"numberutils":
                   {"lowValue": 0, "lowUtility": 1, "highValue": 4, "highUtility": 0}}},
               "issueWeights": {"Pay": 0.5, "Rest": 0.3, "Sundays": 0.2},
               "domain": %s,
               "reservationBid": {"issuevalues": {"Pay": "3%%", "Rest": "10 h", "Sundays": "1.0"}}
              }}
              """
                  .formatted(domain())),
          new TextFile(
              "employer.json",
              """
              {"LinearAdditiveUtilitySpace": {"name": "employer",
               "issueUtilities": {
                 "Pay": {"discreteutils": {"valueUtilities":
                   {"2%": 1, "3%": 0.5, "4%, staged": 0}}},
                 "Rest": {"discreteutils": {"valueUtilities": {"10 h": 1, "12 h": 0.6}}},
                 "Sundays": {"numberutils":
                   {"lowValue": 0, "lowUtility": 0, "highValue": 4, "highUtility": 1}}},
               "issueWeights": {"Pay": 0.5, "Rest": 0.25, "Sundays": 0.25}
              }}
              """));

  static final List<TextFile> NEGOLOG =
      List.of(
          new TextFile("specs.json", "{\"Name\": \"Depot\", \"NumberOfBids\": 30}"),
          new TextFile(
              "profileA.json",
              """
              {"reservationValue": 0.35,
               "issueWeights": {"Pay": 0.5, "Rest": 0.3, "Sundays": 0.2},
               "issues": {
                 "Rest": {"10 h": 0, "12 h": 1},
                 "Pay": {"2%": 0, "3%": 0.4, "4%, staged": 1},
                 "Sundays": {"0": 1, "1": 0.75, "2": 0.5, "3": 0.25, "4": 0}}}
              """),
          new TextFile(
              "profileB.json",
              """
              {"reservationValue": 0,
               "issueWeights": {"Pay": 0.5, "Rest": 0.25, "Sundays": 0.25},
               "issues": {
                 "Pay": {"4%, staged": 0, "3%": 0.5, "2%": 1},
                 "Rest": {"10 h": 1, "12 h": 0.6},
                 "Sundays": {"0": 0, "1": 0.25, "2": 0.5, "3": 0.75, "4": 1}}}
              """));

  static final List<TextFile> NEGMAS =
      List.of(
          new TextFile(
              "depot.yml",
              """
              name: Depot
              type: negmas.outcomes.outcome_space.DiscreteCartesianOutcomeSpace
              issues:
              - name: Pay
                type: negmas.outcomes.categorical_issue.CategoricalIssue
                values: ['2%', 3%, "4%, staged"]
              - name: Rest
                type: CategoricalIssue
                values:
                - 10 h
                - 12 h
              - {name: Sundays, type: ContiguousIssue, values: [0, 4]}
              """),
          new TextFile(
              "employer.yml",
              """
              type: LinearAdditiveUtilityFunction
              reserved_value: 0.0
              weights: {Pay: 0.5, Rest: 0.25, Sundays: .25}
              values:
              - type: TableFun
                mapping: {2%: 1.0, 3%: 0.5, '4%, staged': 0.0}
              - type: TableFun
                mapping: {10 h: 1.0, 12 h: 0.6}
              - type: TableFun
                mapping: {0: 0.0, 1: 0.25, 2: 0.5, 3: 0.75, 4: 1.0}
              """),
          new TextFile(
              "union.yml",
              """
              type: negmas.preferences.ExpDiscountedUFun
              discount: 0.9
              reserved_value: 0.35
              ufun:
                type: negmas.preferences.crisp.linear.LinearAdditiveUtilityFunction
                reserved_value: 0.35
                weights:
                - 0.5
                - 0.3
                - 0.2
                values:
                - mapping:
                    2%: 0.0
                    3%: 4.0e-1
                    4%, staged: 1.0
                  type: negmas.preferences.value_fun.TableFun
                - mapping:
                    10 h: 0.0
                    12 h: 1.0
                  type: TableFun
                - type: AffineFun
                  slope: -0.25
                  bias: 1
              """));

  private Depot() {}

  private static String domain() {
    return """
    {"name": "Depot", "issuesValues": {
      "Pay": {"values": ["2%", "3%", "4%, staged"]},
      "Rest": {"values": ["10 h", "12 h"]},
      "Sundays": {"range": ["0", "4", "1"]}}}
    """;
  }
}
