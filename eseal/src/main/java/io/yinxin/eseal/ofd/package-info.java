/**
 * OFD documents (GB/T 33190): sealing in two steps, and what the signatures of any OFD cover. The seal object and its
 * signature are opaque bytes here.
 *
 * <p>Nothing of a package that is not changed is written anew: entries are copied as they lie in the file, XML is extended by
 * inserting text.
 *
 * <p>Spec: 09 (SEL-55, SEL-61, SEL-62, SEL-67, SEL-69). Uses: report, place.
 */
@NullMarked
package io.yinxin.eseal.ofd;

import org.jspecify.annotations.NullMarked;
