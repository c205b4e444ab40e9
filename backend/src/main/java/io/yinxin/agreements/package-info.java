/**
 * The texts users agree to, by type, version and language, and who agreed to which version when.
 *
 * <p>Spec: 00 section 6 (F-AGREE), section 5.1. Uses: platform, personaldata, audit.
 */
@NullMarked
package io.yinxin.agreements;

import org.jspecify.annotations.NullMarked;
