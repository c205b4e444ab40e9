/**
 * Sends the data of a user to a government directory, when the user wants it, and again where that was not reached.
 *
 * <p>Spec: 05 (ACC-64, ACC-65), 00 table 7.1. Uses: platform, personaldata, audit, organisations, accounts.
 */
@NullMarked
package io.yinxin.directory;

import org.jspecify.annotations.NullMarked;
