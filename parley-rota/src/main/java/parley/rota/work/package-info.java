/**
 * What work a rota is: how long each duty lasts as time passes, what of it is paid as night work,
 * how often weekends and duties on call come round; and what a guardian of safe hours would report.
 */
@NullMarked
package parley.rota.work;

import org.jspecify.annotations.NullMarked;
