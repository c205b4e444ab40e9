/*
 * A stand-in for a vendor's SKF library (GM/T 0016): one device with one application, real SM2 by libcrypto. What it
 * holds lies in the directory "key" beside the library file, so that a test can look and interfere:
 *
 *   device            its serial number; without this file the device is not plugged in
 *   pin, puk          the PINs;  tries, puktries   what is left of them
 *   c/NAME/sign.key, enc.key, sign.cer, enc.cer    containers
 *   crash, hang       the name of the function that crashes or never comes back
 *   pull              the name of the function during which the device is pulled out
 *   chatter           prints to standard output, as some drivers do
 *   old-codes         errors begin with 0xA0 instead of 0x0A
 *
 * Built with -DWIDE, a ULONG has 64 bits, as with some vendors.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifdef WIDE
typedef unsigned long ULONG;
#else
typedef uint32_t ULONG;
#endif
typedef int32_t BOOL;
typedef unsigned char BYTE;

typedef struct {
    ULONG bits;
    BYTE x[64], y[64];
} PublicKey;

typedef struct {
    BYTE r[64], s[64];
} Signature;

typedef struct {
    BYTE x[64], y[64], hash[32];
    ULONG length;
    BYTE cipher[16];
} Cipher;

typedef struct {
    ULONG version, algorithm, bits;
    BYTE key[64];
    PublicKey publicKey;
    Cipher wrapped;
} Enveloped;

typedef struct {
    BYTE version[2];
    char manufacturer[64], issuer[64], label[32], serial[32];
} DeviceInfo;

enum {
    FAIL = 0x01,
    INVALID_HANDLE = 0x05,
    KEY_NOT_FOUND = 0x1B,
    CERT_NOT_FOUND = 0x1C,
    DECRYPT_FAILED = 0x1E,
    TOO_SMALL = 0x20,
    REMOVED = 0x23,
    PIN_INCORRECT = 0x24,
    PIN_LOCKED = 0x25,
    NOT_LOGGED_IN = 0x2D,
    APPLICATION_UNKNOWN = 0x2E
};

#define LIMIT 6
#define PUK_LIMIT 8
#define CONTAINERS 16

static char container[CONTAINERS][64];
static int device, application, loggedIn;

/* The path of a file of the device, in one of a few buffers. */
static const char *path(const char *a, const char *b) {
    static char buffer[8][512];
    static int next;
    Dl_info self;
    dladdr((void *) path, &self);
    char *result = buffer[next = (next + 1) % 8];
    const char *slash = strrchr(self.dli_fname, '/');
    snprintf(result, 512, "%.*s/key/%s%s%s", (int) (slash - self.dli_fname), self.dli_fname, a, b ? "/" : "", b ? b : "");
    return result;
}

static int has(const char *file) { return access(path(file, NULL), F_OK) == 0; }

static int readFile(const char *name, BYTE *content, int room) {
    FILE *file = fopen(name, "rb");
    if (!file) return -1;
    int length = (int) fread(content, 1, room, file);
    fclose(file);
    return length;
}

static void writeFile(const char *name, const void *content, int length) {
    FILE *file = fopen(name, "wb");
    if (!file) return;
    fwrite(content, 1, length, file);
    fclose(file);
}

static char *readText(const char *file) {
    static char text[4][256];
    static int next;
    char *result = text[next = (next + 1) % 4];
    int length = readFile(path(file, NULL), (BYTE *) result, 255);
    result[length < 0 ? 0 : length] = 0;
    result[strcspn(result, "\n")] = 0;
    return result;
}

static int number(const char *file, int otherwise) { return has(file) ? atoi(readText(file)) : otherwise; }

static void setNumber(const char *file, int value) {
    char text[16];
    writeFile(path(file, NULL), text, sprintf(text, "%d", value));
}

static ULONG error(int reason) { return (has("old-codes") ? 0xA0000000u : 0x0A000000u) | (unsigned) reason; }

static int isFor(const char *file, const char *function) { return has(file) && strcmp(readText(file), function) == 0; }

/* Every function begins here. */
static ULONG enter(const char *function, int valid) {
    if (has("chatter")) {
        printf("skf: %s\n", function);
        fflush(stdout);
    }
    if (isFor("crash", function)) *(volatile int *) 8 = 1;
    if (isFor("hang", function)) for (;;) sleep(1);
    if (isFor("pull", function)) unlink(path("device", NULL));
    if (!has("device")) {
        device = application = loggedIn = 0;
        return error(REMOVED);
    }
    return valid ? 0 : error(INVALID_HANDLE);
}

#define ENTER(valid) { ULONG entered = enter(__func__, valid); if (entered) return entered; }

static ULONG names(const char *list, ULONG length, char *out, ULONG *size) {
    if (!out) {
        *size = length;
        return 0;
    }
    if (*size < length) return error(TOO_SMALL);
    memcpy(out, list, length);
    *size = length;
    return 0;
}

ULONG SKF_EnumDev(BOOL present, char *list, ULONG *size) {
    (void) present;
    ULONG result = enter(__func__, 1);
    if ((result & 0xff) == REMOVED) return names("\0", 1, list, size);
    return result ? result : names("Double 1\0", 10, list, size);
}

ULONG SKF_ConnectDev(const char *name, void **handle) {
    ENTER(strcmp(name, "Double 1") == 0)
    device = 1;
    *handle = &device;
    return 0;
}

ULONG SKF_DisConnectDev(void *handle) {
    ENTER(handle == &device && device)
    device = application = loggedIn = 0;
    return 0;
}

ULONG SKF_GetDevInfo(void *handle, DeviceInfo *info) {
    ENTER(handle == &device && device)
    memset(info, 0, sizeof *info);
    info->version[0] = 1;
    strcpy(info->manufacturer, "Double");
    memcpy(info->label, "\xd2\xbb\xba\xc5\xd4\xbf\xb3\xd7", 8); /* in GBK */
    strncpy(info->serial, readText("device"), 31);
    return 0;
}

ULONG SKF_EnumApplication(void *handle, char *list, ULONG *size) {
    ENTER(handle == &device && device)
    return names("Sign\0", 6, list, size);
}

ULONG SKF_OpenApplication(void *handle, const char *name, void **out) {
    ENTER(handle == &device && device)
    if (strcmp(name, "Sign")) return error(APPLICATION_UNKNOWN);
    application = 1;
    *out = &application;
    return 0;
}

ULONG SKF_CloseApplication(void *handle) {
    ENTER(handle == &application && application)
    application = 0;
    return 0;
}

ULONG SKF_ClearSecureState(void *handle) {
    ENTER(handle == &application && application)
    loggedIn = 0;
    return 0;
}

ULONG SKF_GetPINInfo(void *handle, ULONG type, ULONG *limit, ULONG *left, BOOL *initial) {
    ENTER(handle == &application && application)
    *limit = type ? LIMIT : PUK_LIMIT;
    *left = type ? number("tries", LIMIT) : number("puktries", PUK_LIMIT);
    *initial = has("initial");
    return 0;
}

/* Counts before it compares, as a card does. */
static ULONG check(const char *kind, const char *counter, int limit, const char *given, ULONG *left) {
    int tries = number(counter, limit);
    if (tries == 0) {
        *left = 0;
        return error(PIN_LOCKED);
    }
    setNumber(counter, tries - 1);
    if (strcmp(given, readText(kind))) {
        *left = tries - 1;
        return error(PIN_INCORRECT);
    }
    setNumber(counter, limit);
    *left = limit;
    return 0;
}

ULONG SKF_VerifyPIN(void *handle, ULONG type, const char *pin, ULONG *left) {
    ENTER(handle == &application && application)
    ULONG result = type ? check("pin", "tries", LIMIT, pin, left) : check("puk", "puktries", PUK_LIMIT, pin, left);
    loggedIn = result == 0 && type;
    return result;
}

ULONG SKF_ChangePIN(void *handle, ULONG type, const char *pin, const char *fresh, ULONG *left) {
    ENTER(handle == &application && application && type)
    ULONG result = check("pin", "tries", LIMIT, pin, left);
    if (result == 0) {
        writeFile(path("pin", NULL), fresh, (int) strlen(fresh));
        unlink(path("initial", NULL));
    }
    return result;
}

ULONG SKF_UnblockPIN(void *handle, const char *puk, const char *fresh, ULONG *left) {
    ENTER(handle == &application && application)
    ULONG result = check("puk", "puktries", PUK_LIMIT, puk, left);
    if (result == 0) {
        writeFile(path("pin", NULL), fresh, (int) strlen(fresh));
        setNumber("tries", LIMIT);
    }
    return result;
}

ULONG SKF_EnumContainer(void *handle, char *list, ULONG *size) {
    ENTER(handle == &application && application)
    char all[CONTAINERS * 65 + 1];
    ULONG length = 0;
    DIR *directory = opendir(path("c", NULL));
    for (struct dirent *entry; directory && (entry = readdir(directory));) {
        if (entry->d_name[0] != '.') {
            strcpy(all + length, entry->d_name);
            length += strlen(entry->d_name) + 1;
        }
    }
    if (directory) closedir(directory);
    all[length++] = 0;
    return names(all, length, list, size);
}

static ULONG handOut(const char *name, void **out) {
    for (int i = 0; i < CONTAINERS; i++) {
        if (!container[i][0]) {
            snprintf(container[i], 64, "c/%s", name);
            *out = container[i];
            return 0;
        }
    }
    return error(FAIL);
}

ULONG SKF_OpenContainer(void *handle, const char *name, void **out) {
    ENTER(handle == &application && application)
    char directory[64];
    snprintf(directory, 64, "c/%s", name);
    return has(directory) ? handOut(name, out) : error(KEY_NOT_FOUND);
}

ULONG SKF_CreateContainer(void *handle, const char *name, void **out) {
    ENTER(handle == &application && application)
    if (!loggedIn) return error(NOT_LOGGED_IN);
    mkdir(path("c", name), 0700);
    return handOut(name, out);
}

ULONG SKF_DeleteContainer(void *handle, const char *name) {
    ENTER(handle == &application && application)
    return rmdir(path("c", name)) ? error(FAIL) : 0;
}

ULONG SKF_CloseContainer(char *handle) {
    ENTER(handle[0])
    handle[0] = 0;
    return 0;
}

static EVP_PKEY *readKey(const char *in, const char *file) {
    FILE *pem = fopen(path(in, file), "r");
    if (!pem) return NULL;
    EVP_PKEY *key = PEM_read_PrivateKey(pem, NULL, NULL, NULL);
    fclose(pem);
    return key;
}

static void writeKey(const char *in, const char *file, EVP_PKEY *key) {
    FILE *pem = fopen(path(in, file), "w");
    PEM_write_PKCS8PrivateKey(pem, key, NULL, NULL, 0, NULL, NULL);
    fclose(pem);
}

static void toBlob(EVP_PKEY *key, PublicKey *blob) {
    BIGNUM *x = NULL, *y = NULL;
    EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_PUB_X, &x);
    EVP_PKEY_get_bn_param(key, OSSL_PKEY_PARAM_EC_PUB_Y, &y);
    memset(blob, 0, sizeof *blob);
    blob->bits = 256;
    BN_bn2binpad(x, blob->x, 64);
    BN_bn2binpad(y, blob->y, 64);
    BN_free(x);
    BN_free(y);
}

ULONG SKF_GenECCKeyPair(char *handle, ULONG algorithm, PublicKey *blob) {
    ENTER(handle[0] && algorithm == 0x00020100)
    if (!loggedIn) return error(NOT_LOGGED_IN);
    EVP_PKEY *key = EVP_PKEY_Q_keygen(NULL, NULL, "SM2");
    writeKey(handle, "sign.key", key);
    toBlob(key, blob);
    EVP_PKEY_free(key);
    return 0;
}

ULONG SKF_ExportPublicKey(char *handle, BOOL signing, PublicKey *blob, ULONG *size) {
    ENTER(handle[0])
    EVP_PKEY *key = readKey(handle, signing ? "sign.key" : "enc.key");
    if (!key) return error(KEY_NOT_FOUND);
    if (*size < sizeof *blob) return error(TOO_SMALL);
    toBlob(key, blob);
    *size = sizeof *blob;
    EVP_PKEY_free(key);
    return 0;
}

ULONG SKF_ExportCertificate(char *handle, BOOL signing, BYTE *out, ULONG *size) {
    ENTER(handle[0])
    static BYTE der[8192];
    int length = readFile(path(handle, signing ? "sign.cer" : "enc.cer"), der, sizeof der);
    return length < 0 ? error(CERT_NOT_FOUND) : names((char *) der, length, (char *) out, size);
}

ULONG SKF_ImportCertificate(char *handle, BOOL signing, const BYTE *der, ULONG length) {
    ENTER(handle[0])
    if (!loggedIn) return error(NOT_LOGGED_IN);
    writeFile(path(handle, signing ? "sign.cer" : "enc.cer"), der, (int) length);
    return 0;
}

ULONG SKF_ECCSignData(char *handle, const BYTE *digest, ULONG length, Signature *out) {
    ENTER(handle[0])
    if (!loggedIn) return error(NOT_LOGGED_IN);
    EVP_PKEY *key = readKey(handle, "sign.key");
    if (!key || length != 32) return error(KEY_NOT_FOUND);
    BYTE der[128];
    size_t size = sizeof der;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, NULL);
    int good = EVP_PKEY_sign_init(context) > 0 && EVP_PKEY_sign(context, der, &size, digest, length) > 0;
    EVP_PKEY_CTX_free(context);
    EVP_PKEY_free(key);
    if (!good) return error(FAIL);
    const BYTE *at = der;
    ECDSA_SIG *signature = d2i_ECDSA_SIG(NULL, &at, (long) size);
    BN_bn2binpad(ECDSA_SIG_get0_r(signature), out->r, 64);
    BN_bn2binpad(ECDSA_SIG_get0_s(signature), out->s, 64);
    ECDSA_SIG_free(signature);
    return 0;
}

static int integer(BYTE *der, const BYTE *value) {
    int sign = value[0] >> 7, skip = 0;
    while (skip < 31 && !value[skip] && !(value[skip + 1] >> 7)) skip++;
    if (skip) sign = 0;
    der[0] = 2;
    der[1] = (BYTE) (32 - skip + sign);
    der[2] = 0;
    memcpy(der + 2 + sign, value + skip, 32 - skip);
    return 2 + der[1];
}

/* SM2 decryption wants the ciphertext as SEQUENCE { x, y, hash, cipher }. */
static int unwrap(EVP_PKEY *key, const Cipher *wrapped, BYTE session[16]) {
    BYTE der[256];
    int length = 3;
    length += integer(der + length, wrapped->x + 32);
    length += integer(der + length, wrapped->y + 32);
    der[length++] = 4, der[length++] = 32;
    memcpy(der + length, wrapped->hash, 32), length += 32;
    der[length++] = 4, der[length++] = (BYTE) wrapped->length;
    memcpy(der + length, wrapped->cipher, 16), length += 16;
    int start = length - 3 < 128 ? 1 : 0;
    der[start] = 0x30;
    if (start) der[2] = (BYTE) (length - 3);
    else der[1] = 0x81, der[2] = (BYTE) (length - 3);
    size_t size = 16;
    BYTE plain[64];
    size = sizeof plain;
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new(key, NULL);
    int good = EVP_PKEY_decrypt_init(context) > 0
        && EVP_PKEY_decrypt(context, plain, &size, der + start, length - start) > 0 && size == 16;
    EVP_PKEY_CTX_free(context);
    memcpy(session, plain, 16);
    return good;
}

ULONG SKF_ImportECCKeyPair(char *handle, const Enveloped *enveloped) {
    ENTER(handle[0] && enveloped->version == 1 && enveloped->algorithm == 0x401 && enveloped->wrapped.length == 16)
    if (!loggedIn) return error(NOT_LOGGED_IN);
    EVP_PKEY *signing = readKey(handle, "sign.key");
    if (!signing) return error(KEY_NOT_FOUND);
    BYTE session[16], scalar[64];
    int good = unwrap(signing, &enveloped->wrapped, session), length = 0;
    EVP_PKEY_free(signing);
    if (!good) return error(DECRYPT_FAILED);
    EVP_CIPHER_CTX *sm4 = EVP_CIPHER_CTX_new();
    EVP_DecryptInit_ex(sm4, EVP_sm4_ecb(), NULL, session, NULL);
    EVP_CIPHER_CTX_set_padding(sm4, 0);
    EVP_DecryptUpdate(sm4, scalar, &length, enveloped->key + 32, 32);
    EVP_CIPHER_CTX_free(sm4);

    /* ECPrivateKey (RFC 5915) with the named curve and the public key that came along. */
    BYTE der[160] = {0x30, 0x77, 2, 1, 1, 4, 32};
    memcpy(der + 7, scalar, 32);
    static const BYTE curve[] = {0xa0, 10, 6, 8, 0x2a, 0x81, 0x1c, 0xcf, 0x55, 1, 0x82, 0x2d, 0xa1, 68, 3, 66, 0, 4};
    memcpy(der + 39, curve, sizeof curve);
    memcpy(der + 57, enveloped->publicKey.x + 32, 32);
    memcpy(der + 89, enveloped->publicKey.y + 32, 32);
    const BYTE *at = der;
    EVP_PKEY *key = d2i_AutoPrivateKey(NULL, &at, 121);
    if (!key) return error(FAIL);
    writeKey(handle, "enc.key", key);
    EVP_PKEY_free(key);
    return 0;
}
