package io.yinxin.ownrights;

import io.smallrye.mutiny.Multi;

/**
 * A file that is made while it is read.
 *
 * @param discard gives its place back where nobody is going to read it; harmless otherwise
 */
record Copy(String name, Multi<byte[]> content, Runnable discard) {}
