package parley.rota.cover;

import com.google.ortools.Loader;

/** The solver library's native code, loaded once, when it is first asked for. */
final class Natives {

  private static final boolean LOADED = load();

  private Natives() {}

  /** Whether it is there for this machine. */
  static boolean areThere() {
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
