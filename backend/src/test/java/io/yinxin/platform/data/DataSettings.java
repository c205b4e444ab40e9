package io.yinxin.platform.data;

import java.util.List;

/** Settings as a test wants them. */
record DataSettings(List<String> keys, String activeKey, ColumnCipher.Algorithm algorithm, List<String> indexKeys)
        implements DataConfig {}
