/**
 * Pictures of the pages of OFD documents (GB/T 33190, chapters 7 to 15), to point at where a seal shall be. A preview, not a
 * print: what cannot be drawn is left out and named; nothing outside of the package is asked for.
 *
 * <p>Spec: 09 (SEL-61). Uses: ofd, object, place, drawing.
 */
@NullMarked
package io.yinxin.eseal.ofd.preview;

import org.jspecify.annotations.NullMarked;
