package io.yinxin.platform.provider;

/**
 * What a service says without being asked at that moment: a callback, or an answer a browser carries.
 *
 * @param requestId of the question it is about
 * @param signature as of an answer, with the place where it is taken as its path and status 200
 */
public record SignedMessage(String requestId, String timestamp, String nonce, String signature, byte[] body) {
    @Override
    public String toString() {
        return "SignedMessage[" + requestId + "]";
    }
}
