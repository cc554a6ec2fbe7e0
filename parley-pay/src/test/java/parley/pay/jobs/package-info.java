@NullMarked
package parley.pay.jobs;

import org.jspecify.annotations.NullMarked;
