package parley.rota.solve;

/** Which two duties may not stand in one row, for each rule on pairs and each distance in days. */
final class PairTables {

  private final boolean[][][] tables;

  PairTables(Grid grid) {
    tables = new boolean[grid.rules.pairs.size()][][];
    for (int i = 0; i < tables.length; i++) {
      RowRules.Pair pair = grid.rules.pairs.get(i);
      tables[i] = new boolean[pair.reach() + 1][grid.width * grid.shifts * grid.shifts];
      for (int apart = 1; apart <= pair.reach(); apart++) {
        for (int at = apart; at < grid.width; at++) {
          fill(grid, pair, apart, at, tables[i][apart]);
        }
      }
    }
  }

  private static void fill(Grid grid, RowRules.Pair pair, int apart, int at, boolean[] table) {
    for (int one = 1; one <= grid.shifts; one++) {
      for (int two = 1; two <= grid.shifts; two++) {
        int later = grid.entryAt(at, two);
        table[index(grid, later, one)] =
            pair.test().isBad(grid.entries, apart, grid.entryAt(at - apart, one), later);
      }
    }
  }

  private static int index(Grid grid, int later, int earlierCode) {
    return (later - 1) * grid.shifts + earlierCode - 1;
  }

  /** By (later entry - 1) x shifts + earlier shift. */
  boolean[] table(int pair, int apart) {
    return tables[pair][apart];
  }

  /** Whether a code may not stand so many days before an entry. */
  boolean isBad(Grid grid, int pair, int apart, int earlierCode, int later) {
    return tables[pair][apart][index(grid, later, earlierCode)];
  }
}
