package id.tumbuh.shared;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may be; the code is what the OIDC issuer puts in the claim {@code roles}. */
public enum Role {
    ASN("asn"), ATASAN("atasan"), ADMIN_OPD("admin-opd"), BKPSDM("bkpsdm"), MITRA("mitra"), PENILAI("penilai"), AUDITOR(
            "auditor");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The role of that code, or nothing: an unknown role gives no rights. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
