package io.yinxin.agent.ticket;

import io.yinxin.agent.protocol.Fault;
import io.yinxin.agent.protocol.Refusal;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.BERTags;

/** ExtensionDatas of a seal or signature: nothing in them is shown, so nothing in them may be critical. */
final class SealExtensions {
    private SealExtensions() {}

    /**
     * @param structure the list without a tag, or with [0], explicit or implicit: all are met
     * @throws Refusal {@code ticket.content}: "critical" means that who does not know it must not accept it
     */
    static void demandKnown(ASN1Encodable structure) throws Refusal {
        for (ASN1Encodable one : list(structure)) {
            // ExtData: extnID, critical DEFAULT FALSE (which is also written out), extnValue.
            ASN1Sequence extension = ASN1Sequence.getInstance(one);
            if (extension.size() < 2 || extension.size() > 3) {
                throw new Refusal(Fault.TICKET_CONTENT, "number of elements");
            }
            ASN1ObjectIdentifier.getInstance(extension.getObjectAt(0));
            ASN1OctetString.getInstance(extension.getObjectAt(extension.size() - 1));
            if (extension.size() == 3
                    && ASN1Boolean.getInstance(extension.getObjectAt(1)).isTrue()) {
                throw new Refusal(Fault.TICKET_CONTENT, "critical extension of the seal");
            }
        }
    }

    private static ASN1Sequence list(ASN1Encodable structure) {
        if (!(structure instanceof ASN1TaggedObject)) {
            return ASN1Sequence.getInstance(structure);
        }
        ASN1TaggedObject tagged = ASN1TaggedObject.getInstance(structure, BERTags.CONTEXT_SPECIFIC, 0);
        ASN1Sequence content = ASN1Sequence.getInstance(tagged, false);
        if (content.size() != 1) {
            return content;
        }
        // An extension begins with its identifier, a list of extensions with an extension.
        ASN1Sequence only = ASN1Sequence.getInstance(content.getObjectAt(0));
        return only.size() > 0 && only.getObjectAt(0) instanceof ASN1ObjectIdentifier ? content : only;
    }
}
