package id.tumbuh.local.pages;

import java.util.List;

/** The roles for which there is a demo person. */
public final class Roles {

    public static final List<String> ALL = List.of("asn", "atasan", "admin-opd", "bkpsdm", "mitra", "penilai",
            "auditor");

    private Roles() {}
}
