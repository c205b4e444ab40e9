/**
 * Organisations and their legal representatives: one record per organisation code.
 *
 * <p>Spec: 00 section 4.2, 22. Uses: platform.
 */
@NullMarked
package io.yinxin.organisations;

import org.jspecify.annotations.NullMarked;
