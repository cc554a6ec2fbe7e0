/** Workbooks of spreadsheets (XLSX), in and out, as lines of text. */
@NullMarked
package parley.cli.xlsx;

import org.jspecify.annotations.NullMarked;
