/**
 * The field rules of the field tables as words to put on request records; every message is an error code.
 *
 * <p>Spec: 00 section 6 (F-USERNAME … F-AGREE). Uses: nothing of ours.
 */
@NullMarked
package io.yinxin.platform.validation;

import org.jspecify.annotations.NullMarked;
