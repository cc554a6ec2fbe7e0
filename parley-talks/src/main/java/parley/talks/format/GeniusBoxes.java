package parley.talks.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.talks.space.Profile;
import parley.talks.space.Ratio;

/**
 * Reads the boxes of GENIUS: {@code INCLUDES} pays inside, {@code EXCLUDES} outside, the sum is
 * divided by {@code maxutility}. GENIUS gives the weight of the one {@code ufun} no effect.
 *
 * @param places the places of issues by their index
 */
record GeniusBoxes(Map<String, Integer> places, Notes notes) {

  Profile.Boxes read(XmlElement utility) {
    Ratio maximum = number(utility, "maxutility");
    if (maximum.signum() <= 0) {
      throw notes.refuse(
          utility.line(), "a maxutility of " + Notes.shown(maximum), "a number above zero");
    }
    List<XmlElement> functions = utility.all("ufun");
    if (functions.size() != 1 || !functions.getFirst().all("ufun").isEmpty()) {
      throw notes.refuse(
          utility.line(), "no <ufun>, or several, or one in another", "one <ufun> of boxes");
    }
    XmlElement function = functions.getFirst();
    String aggregation = function.find("aggregation").orElse("sum");
    if (!aggregation.equalsIgnoreCase("sum")) {
      throw notes.refuse(
          function.line(), "the aggregation " + FormatException.quoted(aggregation), "sum");
    }
    return new Profile.Boxes(
        function.all("hyperRectangle").stream().map(this::box).toList(), maximum);
  }

  private Profile.Box box(XmlElement element) {
    Ratio pays = number(element, "utility");
    if (element.find("weight").isPresent()) {
      pays = pays.times(number(element, "weight"));
    }
    List<XmlElement> includes = element.all("INCLUDES");
    List<XmlElement> excludes = element.all("EXCLUDES");
    if (!includes.isEmpty() && !excludes.isEmpty()) {
      throw notes.refuse(
          element.line(),
          "INCLUDES and EXCLUDES in one box, of which GENIUS heeds one kind",
          "one of them");
    }
    List<XmlElement> bounds = new ArrayList<>(includes);
    bounds.addAll(excludes);
    Map<Integer, Profile.Side> sides = new LinkedHashMap<>();
    for (XmlElement bound : bounds) {
      String index = text(bound, "index");
      Integer place = places.get(index);
      if (place == null) {
        throw notes.refuse(
            bound.line(),
            "a side on the index " + FormatException.quoted(index),
            "the index of an issue");
      }
      Profile.Side side = new Profile.Side(whole(bound, "min"), whole(bound, "max"));
      Profile.Side before = sides.get(place);
      // Two sides on one issue hold together where they overlap.
      sides.put(
          place,
          before == null
              ? side
              : new Profile.Side(
                  Math.max(before.from(), side.from()), Math.min(before.to(), side.to())));
    }
    return new Profile.Box(pays, excludes.isEmpty(), sides);
  }

  private Ratio number(XmlElement element, String attribute) {
    return notes.number("\"" + attribute + "\"", text(element, attribute), element.line());
  }

  private long whole(XmlElement element, String attribute) {
    return notes.whole("\"" + attribute + "\"", text(element, attribute), element.line());
  }

  private String text(XmlElement element, String attribute) {
    return element
        .find(attribute)
        .map(String::strip)
        .orElseThrow(() ->
            notes.refuse(
                element.line(),
                "<%s> without \"%s\"".formatted(element.name(), attribute),
                "the attribute \"" + attribute + "\""));
  }
}
