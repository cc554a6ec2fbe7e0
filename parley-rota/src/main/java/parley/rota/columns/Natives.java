package parley.rota.columns;

import com.google.ortools.Loader;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whether the solver library's native code can be had on this machine; loaded once, when asked. */
final class Natives {

  private static final Logger LOG = Logger.getLogger(Natives.class.getName());

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
      LOG.log(Level.FINE, "No native code for this machine.", e);
      return false;
    }
  }
}
