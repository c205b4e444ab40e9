package io.yinxin.qualifications;

import org.jspecify.annotations.Nullable;

/** What became of a field. @param before null where it had no value; @param after where it has none any more */
record ValueChange(
        String field, @Nullable String before, @Nullable String after) {
    @Override
    public String toString() {
        return "ValueChange[" + field + "]";
    }
}
