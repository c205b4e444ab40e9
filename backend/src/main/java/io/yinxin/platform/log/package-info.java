/**
 * Log lines for machines: one JSON object a line, with the request's reference, and with numbers and addresses of
 * persons made unreadable should one ever get into a message.
 *
 * <p>Spec: design 2.14; 00 GEN-40 (reference). Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.platform.log;

import org.jspecify.annotations.NullMarked;
