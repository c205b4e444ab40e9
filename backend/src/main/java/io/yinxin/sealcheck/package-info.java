/**
 * The public check of seals and sealed documents, ours and others': what was sealed, by whom, when, and whether it is
 * unchanged. Files are looked at and forgotten.
 *
 * <p>Spec: 09 (SEL-56, SEL-58, SEL-65, SEL-66, SEL-67, SEL-68, SEL-69). Uses: platform, certificates, eseal.
 */
@NullMarked
package io.yinxin.sealcheck;

import org.jspecify.annotations.NullMarked;
