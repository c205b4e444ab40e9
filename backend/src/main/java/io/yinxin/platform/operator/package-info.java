/**
 * What operators run on the installed program beside the server: named commands, their arguments, their database
 * connection.
 *
 * <p>Spec: design 2.6, 2.11. Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.platform.operator;

import org.jspecify.annotations.NullMarked;
