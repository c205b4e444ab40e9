/**
 * Password hashing and random secrets.
 *
 * <p>Spec: 00 GEN-23; design 2.5. Uses: work.
 */
@NullMarked
package io.yinxin.platform.crypto;

import org.jspecify.annotations.NullMarked;
