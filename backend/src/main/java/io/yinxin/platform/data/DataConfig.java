package io.yinxin.platform.data;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;

/** Keys of the encrypted columns. Kept outside of the database, which holds only ciphertext. */
@ConfigMapping(prefix = "yinxin.data")
interface DataConfig {
    /** Column keys as {@code id:base64}, 32 bytes each (SM4 uses the first 16); old ones stay until data are rotated. */
    List<String> keys();

    /** Id of the key that new values are encrypted with. */
    String activeKey();

    /** Cipher for new values; values of the other cipher stay readable. */
    @WithDefault("AES_256_GCM")
    ColumnCipher.Algorithm algorithm();

    /** Blind index keys, base64, 32 bytes each; the first is used for new values, all are tried in look-ups. */
    List<String> indexKeys();
}
