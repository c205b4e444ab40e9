/**
 * Who is calling and what they may do: user kinds, the table of rights, and the check at each use case's door.
 *
 * <p>Spec: 00 sections 1 and 3 (GEN-06). Uses: problem.
 */
@NullMarked
package io.yinxin.platform.security;

import org.jspecify.annotations.NullMarked;
