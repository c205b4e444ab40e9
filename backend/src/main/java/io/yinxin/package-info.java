/**
 * Where the program begins: the server, or one of the operator commands that capabilities offer.
 *
 * <p>Spec: design 2.11 (verification of the audit), 2.6 (key rotation). Uses: platform.
 */
@NullMarked
package io.yinxin;

import org.jspecify.annotations.NullMarked;
