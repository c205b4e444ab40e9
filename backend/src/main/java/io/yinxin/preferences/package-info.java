/**
 * How a user likes the page: language, folded menu, open tabs, columns of lists. Kept on the server, so that it follows
 * the user to another browser.
 *
 * <p>Spec: 11 UIC-03, UIC-12, UIC-18, UIC-20. Uses: platform, personaldata, accounts.
 */
@NullMarked
package io.yinxin.preferences;

import org.jspecify.annotations.NullMarked;
