package io.yinxin.corporatebank;

/**
 * What an organisation shall prove at its bank.
 *
 * @param purpose UPPER_SNAKE; the bank shows what the proof is for
 * @param bankCode one of the configured banks
 * @param uscc empty where the organisation has none
 * @param returnTo the page of ours to which the browser comes back, a path
 */
public record NewBankVerification(
        String purpose, String bankCode, String orgName, String uscc, String orgCode, String returnTo) {
    public NewBankVerification {
        if (!returnTo.startsWith("/") || returnTo.startsWith("//") || returnTo.contains("\\")) {
            throw new IllegalArgumentException("returnTo is not a path of ours");
        }
    }
}
