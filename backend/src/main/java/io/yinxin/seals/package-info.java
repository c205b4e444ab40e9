/**
 * Electronic seals of organisations and pictures of handwritten signatures: made under the legal representative's card, put
 * into use and out of it, kept as signed objects of GB/T 38540.
 *
 * <p>Spec: 09. Uses: platform, personaldata, audit, notifications, certificates, organisations, accounts, cards,
 * eseal.
 */
@NullMarked
package io.yinxin.seals;

import org.jspecify.annotations.NullMarked;
