package id.tumbuh.shared;

/** How an ASN is employed: permanently (PNS) or by contract (PPPK). */
public enum Employment {
    PNS, PPPK
}
