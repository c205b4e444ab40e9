package io.yinxin.organisations;

/** What a register has confirmed of an organisation, normalised as it is kept. */
public record ConfirmedOrganisation(
        String orgName, String uscc, String orgCode, LegalRepresentative legalRepresentative) {
    @Override
    public String toString() {
        return "ConfirmedOrganisation[" + orgCode + "]";
    }
}
