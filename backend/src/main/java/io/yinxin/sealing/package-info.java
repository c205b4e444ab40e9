/**
 * Seals on documents: who may use which, prepared for the operator's card and completed with what it signed, for
 * applications with a key of the organisation, and the record of every use.
 *
 * <p>Spec: 09 (SEL-54 to SEL-57, SEL-61 to SEL-64, SEL-70 to SEL-73). Uses: platform, personaldata, audit, organisations,
 * accounts, seals, eseal.
 */
@NullMarked
package io.yinxin.sealing;

import org.jspecify.annotations.NullMarked;
