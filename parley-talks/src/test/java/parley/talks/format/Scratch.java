package parley.talks.format;
import java.io.*; import java.nio.file.*; import java.nio.charset.*; import java.util.*; import java.util.stream.*;
import parley.talks.space.*; import parley.talks.frontier.*;
class Scratch {
  static List<TextFile> files(Path d) throws IOException {
    try (var s = Files.list(d)) { return s.filter(Files::isRegularFile).map(p -> { try { return new TextFile(p.getFileName().toString(), Files.readString(p, StandardCharsets.UTF_8)); } catch (IOException e) { throw new UncheckedIOException(e); } }).toList(); }
  }
  public static void main(String[] a) throws Exception {
    Path root = Path.of(a[0]);
    for (String line : Files.readAllLines(root.resolve("manifest.csv")).subList(1, 145)) {
      List<String> c = new ArrayList<>(); StringBuilder b = new StringBuilder(); boolean q = false;
      for (char x : line.toCharArray()) { if (x == '"') q = !q; else if (x == ',' && !q) { c.add(b.toString()); b.setLength(0);} else b.append(x); } c.add(b.toString());
      Path dir = root.resolve(c.get(4));
      try {
      Reading r = Formats.read(dir.getFileName().toString(), files(dir), Optional.empty(), Parties.firstTwo());
      AdditiveSpace s = AdditiveSpace.of(r.scenario());
      Frontier f = Frontier.of(s);
      List<Ratio> res = List.of(s.reserve(0).orElse(Ratio.ZERO), s.reserve(1).orElse(Ratio.ZERO));
      Solutions sol = Solutions.of(f, res);
      StringBuilder d = new StringBuilder();
      if (!s.outcomes().toString().equals(c.get(7))) d.append(" outcomes " + s.outcomes() + "/" + c.get(7));
      if (f.size() != Integer.parseInt(c.get(10))) d.append(" points " + f.size() + "/" + c.get(10));
      if (!f.outcomes().toString().equals(c.get(11))) d.append(" pout " + f.outcomes() + "/" + c.get(11));
      if (sol.zone().size() != Integer.parseInt(c.get(12))) d.append(" zone " + sol.zone().size() + "/" + c.get(12));
      int[] col = {13, 16, 18, 20};
      Formula[] fs = {Formula.NASH_PRODUCT, Formula.KALAI_SMORODINSKY_MAX_MIN, Formula.KALAI_SMORODINSKY_MIN_DIFFERENCE, Formula.EGALITARIAN};
      for (int k = 0; k < 4; k++) {
        String ea = c.get(col[k]), eb = c.get(col[k] + 1);
        List<Integer> ps = sol.of(fs[k], Ideal.BEST_OF_ALL);
        boolean ok = ea.isEmpty() ? ps.isEmpty() : ps.stream().anyMatch(p -> Math.abs(f.utility(p, 0).toDouble() - Double.parseDouble(ea)) < 1e-8 && Math.abs(f.utility(p, 1).toDouble() - Double.parseDouble(eb)) < 1e-8);
        if (!ok) d.append(" " + fs[k] + " " + ps.stream().map(p -> f.utility(p, 0).toDouble() + ":" + f.utility(p, 1).toDouble()).toList() + "/" + ea + ":" + eb);
      }
      if (d.length() > 0 && true) System.out.println(c.get(0) + " longs=" + s.fitsLongs() + " rv " + c.get(8) + " " + c.get(9) + " min " + s.least(0).toDouble() + " " + s.least(1).toDouble() + d);
      } catch (Exception e) { System.out.println(c.get(0) + " " + e); if (!(e instanceof IllegalArgumentException)) e.printStackTrace(System.out); }
    }
  }
}
