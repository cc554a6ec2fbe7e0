/** Tests of workbooks. */
@NullMarked
package parley.cli.xlsx;

import org.jspecify.annotations.NullMarked;
