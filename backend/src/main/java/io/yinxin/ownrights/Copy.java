package io.yinxin.ownrights;

import io.smallrye.mutiny.Multi;

/** A file that is made while it is read. */
record Copy(String name, Multi<byte[]> content) {}
