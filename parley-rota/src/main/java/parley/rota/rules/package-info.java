/**
 * The rules that a contract sets to rotas, as dated data: rules with their numbers, clauses and
 * evidence, in sets, each valid from a day. Numbers are never in the code: they stand in files.
 */
@NullMarked
package parley.rota.rules;

import org.jspecify.annotations.NullMarked;
