package io.yinxin.sealcheck;

import io.yinxin.platform.web.BodyAllowance;
import jakarta.inject.Singleton;

/** Documents are larger than forms and scans. */
@Singleton
class LargeFiles implements BodyAllowance {
    private final SealCheckConfig config;

    LargeFiles(SealCheckConfig config) {
        this.config = config;
    }

    @Override
    public String path() {
        return CheckFile.PATH;
    }

    @Override
    public long most() {
        return config.largest().asLongValue();
    }
}
