package parley.rota.columns;

import com.google.ortools.Loader;

/** Whether the solver library's native code can be had on this machine; loaded once, when asked. */
final class Natives {

  private static final boolean LOADED = load();

  private Natives() {}

  static boolean loaded() {
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
