/** Keys, seals and other implementations for tests. */
package io.yinxin.eseal.sample;
