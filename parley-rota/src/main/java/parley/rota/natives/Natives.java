package parley.rota.natives;

import com.google.ortools.Loader;

/** The solver library's native code, loaded once, when it is first asked for. */
public final class Natives {

  private static final boolean LOADED = load();

  private Natives() {}

  /** Whether it is there for this machine. Without it, engines go on without bounds and proofs. */
  public static boolean areThere() {
    return LOADED;
  }

  private static boolean load() {
    try {
      Loader.loadNativeLibraries();
      return true;
    } catch (UnsatisfiedLinkError | RuntimeException e) {
      return false;
    }
  }
}
