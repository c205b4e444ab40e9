/**
 * Partner sites: the catalogue of those who share the accounts, and the signatures under which they hand in
 * registrations from pages of their own.
 *
 * <p>Spec: 01 section 1.2 (REG-11…REG-13). Uses: platform.
 */
@NullMarked
package io.yinxin.partners;

import org.jspecify.annotations.NullMarked;
