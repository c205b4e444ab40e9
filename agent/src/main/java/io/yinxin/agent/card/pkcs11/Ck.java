package io.yinxin.agent.card.pkcs11;

/** Numbers of the standard, by their names there. */
final class Ck {
    static final long CKF_TOKEN_PRESENT = 1;
    static final long CKF_REMOVABLE_DEVICE = 2;
    static final long CKF_HW_SLOT = 4;
    static final long CKF_LOGIN_REQUIRED = 4;
    static final long CKF_USER_PIN_INITIALIZED = 8;
    static final long CKF_PROTECTED_AUTHENTICATION_PATH = 0x100;
    static final long CKF_TOKEN_INITIALIZED = 0x400;
    static final long CKF_USER_PIN_COUNT_LOW = 0x10000;
    static final long CKF_USER_PIN_FINAL_TRY = 0x20000;
    static final long CKF_USER_PIN_LOCKED = 0x40000;
    static final long CKF_USER_PIN_TO_BE_CHANGED = 0x80000;
    static final long CKF_SO_PIN_FINAL_TRY = 0x200000;
    static final long CKF_SO_PIN_LOCKED = 0x400000;
    static final long CKF_RW_SESSION = 2;
    static final long CKF_SERIAL_SESSION = 4;
    static final long CKF_OS_LOCKING_OK = 2;

    static final long CKU_SO = 0;
    static final long CKU_USER = 1;
    static final long CKU_CONTEXT_SPECIFIC = 2;

    static final long CKO_CERTIFICATE = 1;
    static final long CKO_PUBLIC_KEY = 2;
    static final long CKO_PRIVATE_KEY = 3;
    static final long CKC_X_509 = 0;
    static final long CKK_RSA = 0;
    static final long CKK_EC = 3;

    static final long CKA_CLASS = 0;
    static final long CKA_TOKEN = 1;
    static final long CKA_PRIVATE = 2;
    static final long CKA_LABEL = 3;
    static final long CKA_VALUE = 0x11;
    static final long CKA_CERTIFICATE_TYPE = 0x80;
    static final long CKA_ISSUER = 0x81;
    static final long CKA_SERIAL_NUMBER = 0x82;
    static final long CKA_KEY_TYPE = 0x100;
    static final long CKA_SUBJECT = 0x101;
    static final long CKA_ID = 0x102;
    static final long CKA_SENSITIVE = 0x103;
    static final long CKA_SIGN = 0x108;
    static final long CKA_VERIFY = 0x10A;
    static final long CKA_MODULUS = 0x120;
    static final long CKA_MODULUS_BITS = 0x121;
    static final long CKA_PUBLIC_EXPONENT = 0x122;
    static final long CKA_EXTRACTABLE = 0x162;
    static final long CKA_EC_PARAMS = 0x180;
    static final long CKA_EC_POINT = 0x181;
    static final long CKA_ALWAYS_AUTHENTICATE = 0x202;

    static final long CKM_RSA_PKCS_KEY_PAIR_GEN = 0;
    static final long CKM_RSA_PKCS = 1;
    static final long CKM_RSA_PKCS_PSS = 0xD;
    static final long CKM_SHA256 = 0x250;
    static final long CKM_EC_KEY_PAIR_GEN = 0x1040;
    static final long CKM_ECDSA = 0x1041;
    static final long CKG_MGF1_SHA256 = 2;

    static final long CKR_OK = 0;
    static final long CKR_DEVICE_ERROR = 0x30;
    static final long CKR_DEVICE_REMOVED = 0x32;
    static final long CKR_FUNCTION_CANCELED = 0x50;
    static final long CKR_FUNCTION_NOT_SUPPORTED = 0x54;
    static final long CKR_KEY_FUNCTION_NOT_PERMITTED = 0x68;
    static final long CKR_MECHANISM_INVALID = 0x70;
    static final long CKR_MECHANISM_PARAM_INVALID = 0x71;
    static final long CKR_PIN_INCORRECT = 0xA0;
    static final long CKR_PIN_INVALID = 0xA1;
    static final long CKR_PIN_LEN_RANGE = 0xA2;
    static final long CKR_PIN_EXPIRED = 0xA3;
    static final long CKR_PIN_LOCKED = 0xA4;
    static final long CKR_SESSION_CLOSED = 0xB0;
    static final long CKR_SESSION_HANDLE_INVALID = 0xB3;
    static final long CKR_SLOT_ID_INVALID = 3;
    static final long CKR_TEMPLATE_INCONSISTENT = 0xD1;
    static final long CKR_TOKEN_NOT_PRESENT = 0xE0;
    static final long CKR_TOKEN_NOT_RECOGNIZED = 0xE1;
    static final long CKR_TOKEN_WRITE_PROTECTED = 0xE2;
    static final long CKR_USER_ALREADY_LOGGED_IN = 0x100;
    static final long CKR_USER_PIN_NOT_INITIALIZED = 0x102;
    static final long CKR_USER_TYPE_INVALID = 0x103;
    static final long CKR_CRYPTOKI_ALREADY_INITIALIZED = 0x191;

    private Ck() {}
}
